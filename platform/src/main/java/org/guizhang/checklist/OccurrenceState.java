package org.guizhang.checklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an occurrence stands; it follows from its moments and how it was closed, so nobody has to write it down. */
public enum OccurrenceState {
    /** It opens later. */
    UPCOMING,
    OPEN,
    /** It was due, and still counts as late. */
    LATE,
    /** Its time is over. It may be handed in all the same, and stays visible as missed. */
    MISSED,
    DONE,
    SKIPPED;

    /** @param outcome how it was closed; null: it was not */
    public static OccurrenceState at(Instant now, Instant opens, Instant due, Instant late, @Nullable String outcome) {
        if (outcome != null) {
            return valueOf(outcome);
        }
        if (now.isBefore(opens)) {
            return UPCOMING;
        }
        return now.isBefore(due) ? OPEN : now.isBefore(late) ? LATE : MISSED;
    }
}
