package org.guizhang.thing;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about things. */
public enum ThingAction implements ActionName {
    THING_ADDED("thing.added"),
    THING_CHANGED("thing.changed"),
    THING_CLOSED("thing.closed"),
    THING_REOPENED("thing.reopened"),
    THINGS_IMPORTED("things.imported");

    private final String code;

    ThingAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
