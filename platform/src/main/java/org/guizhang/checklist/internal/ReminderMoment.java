package org.guizhang.checklist.internal;

import java.time.Duration;
import java.time.Instant;
import org.guizhang.calendar.Window;

/** When whoever does something is reminded of it, once. */
final class ReminderMoment {
    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration BEFORE = Duration.ofMinutes(30);

    private ReminderMoment() {}

    /** Half an hour before it is due, of short windows a quarter before their end; never before it opens or after it is due. */
    static Instant of(Window window) {
        var length = Duration.between(window.opens(), window.due());
        return window.due().minus(length.compareTo(SHORT) < 0 ? length.dividedBy(4) : BEFORE);
    }
}
