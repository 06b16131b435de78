package org.guizhang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** The periods in which something recurs; weeks begin on Monday. */
public enum Often {
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS),
    YEARLY(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    Often(ChronoUnit unit) {
        this.unit = unit;
    }

    /** The first day of the period a day is in. */
    LocalDate beginning(LocalDate day) {
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case YEARLY -> day.withDayOfYear(1);
        };
    }

    LocalDate plus(LocalDate beginning, long periods) {
        return beginning.plus(periods, unit);
    }

    /** Periods between two beginnings; less than 0 if the other is earlier. */
    long between(LocalDate beginning, LocalDate other) {
        return unit.between(beginning, other);
    }

    Stream<LocalDate> days(LocalDate beginning) {
        return beginning.datesUntil(plus(beginning, 1));
    }
}
