package org.guizhang.template.artefact;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.template.IsoDuration;

/** The calendar in which a deadline, its reminders and its escalations are counted. */
public enum Counting {
    /** As clocks go, day and night. */
    CLOCK,
    /** Every day is a day. */
    ALL_DAYS,
    /** Days on which the business works. */
    WORKING_DAYS,
    /** Hours in which the business works. */
    WORKING_HOURS;

    /**
     * When so much time has passed. Days end with the last of them, the first being the one after, unless {@code exact};
     * hours and minutes end to the minute. Of working hours, a day is all working hours of a day, so a length in days is
     * counted in working days there.
     *
     * @param time not negative
     * @param exact whether days end at the time of day at which they began
     * @return in the time zone of {@code from}
     * @throws org.guizhang.shared.Conflict if the calendar leaves too little working time
     */
    public ZonedDateTime after(ZonedDateTime from, IsoDuration time, boolean exact, WorkingTime calendar) {
        if (time.amount() instanceof Duration length) {
            return this == WORKING_HOURS
                    ? calendar.plusWorkingHours(from, length).withZoneSameInstant(from.getZone())
                    : from.plus(length);
        }
        var days = (Period) time.amount();
        var day = this == WORKING_DAYS || this == WORKING_HOURS
                ? working(from, days, calendar)
                : from.toLocalDate().plus(days);
        return exact || this == CLOCK
                ? day.atTime(from.toLocalTime()).atZone(from.getZone())
                : day.plusDays(1).atStartOfDay(from.getZone());
    }

    /** Months and years pass on the calendar, and what remains are working days. */
    private static LocalDate working(ZonedDateTime from, Period days, WorkingTime calendar) {
        var months = from.toLocalDate().plus(days.toTotalMonths(), ChronoUnit.MONTHS);
        return calendar.plusWorkingDays(months, days.getDays());
    }
}
