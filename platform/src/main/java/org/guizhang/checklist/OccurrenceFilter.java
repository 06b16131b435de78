package org.guizhang.checklist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of occurrences is asked for; null asks for all.
 *
 * @param from the first day on which they open; null: today
 * @param to the last; null: the first
 */
public record OccurrenceFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID site,
        @Nullable String checklist,
        @Nullable OccurrenceState state) {
    /** Days of one list. */
    public static final int MAX_DAYS = 31;
}
