package org.guizhang.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks are asked for; null asks for all.
 *
 * @param state how they stand; null: those that are open
 * @param mine those alone that the caller has to see to
 * @param from the first day on which they are due
 * @param to the last
 * @param rule key of the deadline in the regulation
 * @param clause key of a clause they carry out
 * @param person those alone that somebody is named for
 * @param subject what they are about
 */
public record DeadlineFilter(
        @Nullable Which state,
        boolean mine,
        @Nullable UUID site,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID module,
        @Nullable String rule,
        @Nullable String clause,
        @Nullable UUID person,
        @Nullable DeadlineSubject subject) {
    /** Everything that is open. */
    public static final DeadlineFilter OPEN =
            new DeadlineFilter(null, false, null, null, null, null, null, null, null, null);

    /** Days of one period of rates: a year and a leap day. */
    public static final int MAX_DAYS = 366;

    /** Days before the last where no first one is named. */
    public static final int PRESET_DAYS = 30;

    /** What is looked at. */
    public enum Which {
        OPEN,
        OVERDUE,
        PAUSED,
        KEPT,
        BROKEN,
        ALL
    }
}
