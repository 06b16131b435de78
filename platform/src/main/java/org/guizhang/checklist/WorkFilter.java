package org.guizhang.checklist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the history is asked for; null asks for all.
 *
 * @param from the first day on which they opened; null: 30 days before the last
 * @param to the last; null: today
 * @param checklist its key
 * @param person who handed it in
 */
public record WorkFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID site,
        @Nullable String checklist,
        @Nullable UUID person) {
    /** Days of one history: a year and a leap day. */
    public static final int MAX_DAYS = 366;

    /** Days before the last where no first one is named. */
    public static final int PRESET_DAYS = 30;
}
