package org.guizhang.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.guizhang.calendar.WorkedTime;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.artefact.Counting;

/**
 * How the time of a clock passes. What is left of it when it is paused is left of it when it is resumed: by the clock, of
 * working hours, or of days, of which the one in which it is paused counts as gone. Pure.
 *
 * @param days whether it is a length in days
 * @param exact whether it ends at a time of day, and not with the day; of lengths in days alone
 */
public record DeadlinePace(Counting counting, boolean days, boolean exact) {
    /** How a clock runs that is due so long after its start. */
    public static DeadlinePace of(IsoDuration within, Counting counting, boolean exact) {
        var days = !within.isOfClock();
        return new DeadlinePace(counting, days, days && (exact || counting == Counting.CLOCK));
    }

    /** How a clock runs that is due at a moment of a schedule. */
    public static DeadlinePace until(ZonedDateTime due, Counting counting) {
        return new DeadlinePace(
                counting,
                counting != Counting.CLOCK,
                counting == Counting.CLOCK || !due.toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    /** When a clock is due that starts at a moment. */
    public ZonedDateTime due(ZonedDateTime start, IsoDuration within, WorkingTime calendar) {
        return counting.after(start, within, exact, calendar);
    }

    /** When a clock is due that stood still from one moment to another; one that was overdue by then stays so. */
    public ZonedDateTime resumed(ZonedDateTime due, ZonedDateTime paused, ZonedDateTime resumed, WorkingTime calendar) {
        if (!due.isAfter(paused) || !resumed.isAfter(paused)) {
            return due;
        }
        if (!days && counting == Counting.WORKING_HOURS) {
            return calendar.plusWorkingHours(resumed, WorkedTime.hours(calendar, paused, due))
                    .withZoneSameInstant(due.getZone());
        }
        if (!days || (!isWorking() && exact)) {
            return due.plus(Duration.between(paused, resumed));
        }
        var last = last(due);
        if (!isWorking()) {
            var left = ChronoUnit.DAYS.between(paused.toLocalDate(), last);
            return end(due, resumed.toLocalDate().plusDays(left));
        }
        var left = WorkedTime.days(calendar, paused.toLocalDate(), last);
        var moved = end(due, calendar.plusWorkingDays(resumed.toLocalDate(), left));
        return moved.isAfter(resumed) ? moved : end(due, calendar.plusWorkingDays(resumed.toLocalDate(), 1));
    }

    /** So long before it is due. */
    public ZonedDateTime before(ZonedDateTime due, IsoDuration time, WorkingTime calendar) {
        if (time.amount() instanceof Duration length) {
            return counting == Counting.WORKING_HOURS
                    ? WorkedTime.minusHours(calendar, due, length).withZoneSameInstant(due.getZone())
                    : due.minus(length);
        }
        var period = (Period) time.amount();
        if (!isWorking()) {
            return due.minus(period);
        }
        var months = last(due).minusMonths(period.toTotalMonths());
        return end(due, period.getDays() == 0 ? months : calendar.plusWorkingDays(months, -period.getDays()));
    }

    /** So long after it was due. */
    public ZonedDateTime after(ZonedDateTime due, IsoDuration time, WorkingTime calendar) {
        return isWithTheDay() && !time.isOfClock()
                ? counting.after(due.minusNanos(1), time, false, calendar)
                : counting.after(due, time, true, calendar);
    }

    private boolean isWorking() {
        return counting == Counting.WORKING_DAYS || counting == Counting.WORKING_HOURS;
    }

    private boolean isWithTheDay() {
        return days && !exact;
    }

    /** The last day that belongs to it. */
    private LocalDate last(ZonedDateTime due) {
        return isWithTheDay() ? due.minusNanos(1).toLocalDate() : due.toLocalDate();
    }

    /** The same time of another day, or its end. */
    private ZonedDateTime end(ZonedDateTime due, LocalDate day) {
        return isWithTheDay()
                ? day.plusDays(1).atStartOfDay(due.getZone())
                : day.atTime(due.toLocalTime()).atZone(due.getZone());
    }
}
