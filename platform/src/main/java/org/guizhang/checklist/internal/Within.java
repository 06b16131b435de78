package org.guizhang.checklist.internal;

import java.time.Duration;
import java.time.Instant;
import org.guizhang.shared.Days;
import org.guizhang.template.IsoDuration;
import org.jspecify.annotations.Nullable;

/** Times to do something in: hours end to the minute, days with the last of them. */
final class Within {
    private Within() {}

    static @Nullable Instant end(Instant from, @Nullable IsoDuration time) {
        if (time == null) {
            return null;
        }
        if (time.amount() instanceof Duration length) {
            return from.plus(length);
        }
        return from.atZone(Days.ZONE)
                .toLocalDate()
                .plus(time.amount())
                .plusDays(1)
                .atStartOfDay(Days.ZONE)
                .toInstant();
    }

    /** So long before a moment. */
    static Instant before(Instant moment, IsoDuration time) {
        return moment.atZone(Days.ZONE).minus(time.amount()).toInstant();
    }
}
