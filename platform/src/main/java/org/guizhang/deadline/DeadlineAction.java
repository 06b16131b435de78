package org.guizhang.deadline;

import org.guizhang.shared.ActionName;

/** What the trail calls that which people do about clocks. */
public enum DeadlineAction implements ActionName {
    DEADLINE_PAUSED("deadline.paused"),
    DEADLINE_RESUMED("deadline.resumed"),
    DEADLINES_EXPORTED("deadline.exported");

    private final String code;

    DeadlineAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
