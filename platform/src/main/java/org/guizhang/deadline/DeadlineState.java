package org.guizhang.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a clock stands. */
public enum DeadlineState {
    /** Its time begins later. */
    UPCOMING,
    RUNNING,
    PAUSED,
    /** Due, and nothing has stopped it yet. */
    OVERDUE,
    /** It can be made up for no more. */
    MISSED,
    /** Stopped in time. */
    KEPT,
    /** Stopped after it was due. */
    BROKEN,
    /** Nothing stops such a clock, and its time is over. */
    OVER,
    /** What it was about is there no more. */
    CANCELLED;

    /** The same that {@code internal.DeadlineSql} says in a statement. */
    static DeadlineState at(Instant now, Moments of) {
        if (of.cancelled() != null) {
            return CANCELLED;
        }
        if (of.stopped() != null) {
            return of.stopped().isAfter(of.due()) ? BROKEN : KEPT;
        }
        if (of.paused() != null) {
            return PAUSED;
        }
        if (of.due().isAfter(now)) {
            return of.starts().isAfter(now) ? UPCOMING : RUNNING;
        }
        if (!of.stoppable()) {
            return OVER;
        }
        return of.late() == null || of.late().isAfter(now) ? OVERDUE : MISSED;
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this == UPCOMING || this == RUNNING || this == PAUSED || this == OVERDUE;
    }

    /** What a state follows from. */
    public record Moments(
            Instant starts,
            Instant due,
            @Nullable Instant late,
            boolean stoppable,
            @Nullable Instant paused,
            @Nullable Instant stopped,
            @Nullable Instant cancelled) {
        public DeadlineState at(Instant now) {
            return DeadlineState.at(now, this);
        }
    }
}
