package org.guizhang.deadline;

import java.time.LocalDate;
import org.guizhang.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Which event a clock waits for: one that says the same, or one about a day of a period.
 *
 * @param text as canonical text, so that equal things are equal texts; empty: anything
 * @param period the days it has to be about; null: any
 */
public record DeadlineMatch(String text, @Nullable DateSpan period) {
    public static final DeadlineMatch ANY = new DeadlineMatch("", null);

    public static DeadlineMatch of(String text) {
        return new DeadlineMatch(text, null);
    }

    public static DeadlineMatch within(DateSpan period) {
        return new DeadlineMatch("", period);
    }

    /** Whether an event that says so, about a day, is the one. */
    public boolean meets(String said, @Nullable LocalDate day) {
        return text.equals(said)
                && (period == null || (day != null && !day.isBefore(period.first()) && !day.isAfter(period.last())));
    }
}
