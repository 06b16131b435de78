package org.guizhang.duty;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about the roster. */
public enum DutyAction implements ActionName {
    SHIFT_ADDED("shift.added"),
    SHIFT_CHANGED("shift.changed"),
    SHIFT_REMOVED("shift.removed"),
    SHIFTS_IMPORTED("shifts.imported"),
    DUTY_HOURS_SET("duty-hours.set");

    private final String code;

    DutyAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
