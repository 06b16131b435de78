package org.guizhang.calendar;

/** What becomes of a window on a day the business is closed; one about a period whose days are all closed is left out. */
public enum OnClosedDay {
    /** It stays. */
    RUN,
    /** It is left out; one about a whole period stays. */
    SKIP,
    /** It moves to the working day before; one about a whole period ends there. */
    BEFORE,
    /** It moves to the next working day; one about a whole period ends there. */
    AFTER
}
