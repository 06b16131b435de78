package org.guizhang.calendar;

/** What becomes of a window that falls on a day the business is closed. */
public enum OnClosedDay {
    /** It stays. */
    RUN,
    /** It is left out; one about a whole period only if all its days are closed. */
    SKIP,
    /** It moves to the working day before; one about a whole period ends there. */
    BEFORE,
    /** It moves to the next working day; one about a whole period ends there. */
    AFTER
}
