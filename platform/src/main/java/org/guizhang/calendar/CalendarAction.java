package org.guizhang.calendar;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about working calendars. */
public enum CalendarAction implements ActionName {
    CALENDAR_ADDED("calendar.added"),
    CALENDAR_CHANGED("calendar.changed"),
    CALENDAR_REMOVED("calendar.removed"),
    CALENDAR_DEFAULT_CHOSEN("calendar.default-chosen"),
    SITE_CALENDAR_CHOSEN("site.calendar-chosen");

    private final String code;

    CalendarAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
