package org.guizhang.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of the life line of a clock.
 *
 * @param at when it happened
 * @param noted when it was written down; later than {@code at} where somebody has entered it afterwards
 * @param by null: nobody, it came by itself
 * @param reason as somebody has typed it
 * @param dueBefore until when it had been, where that has changed
 */
public record DeadlineStep(
        Kind step,
        @Nullable DeadlineCause cause,
        @Nullable String reason,
        @Nullable DeadlinePerson by,
        Instant at,
        Instant noted,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAfter) {

    /** What befalls a clock. */
    public enum Kind {
        MOVED,
        PAUSED,
        RESUMED,
        REMINDED,
        MISSED,
        ESCALATED,
        STOPPED,
        CANCELLED
    }
}
