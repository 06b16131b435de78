package org.guizhang.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** How much a business works between two moments, and when so much work was left before one. Pure. */
public final class WorkedTime {
    private WorkedTime() {}

    /** Working days after a date up to another, which is counted; 0 where that is not later. */
    public static int days(WorkingTime calendar, LocalDate after, LocalDate to) {
        return to.isAfter(after)
                ? (int) after.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(calendar::isWorking)
                        .count()
                : 0;
    }

    /** Working time from a moment to another; nothing where that is not later. */
    public static Duration hours(WorkingTime calendar, ZonedDateTime from, ZonedDateTime to) {
        var worked = Duration.ZERO;
        var last = to.withZoneSameInstant(calendar.zone()).toLocalDate();
        for (var day = from.withZoneSameInstant(calendar.zone()).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (var stretch : calendar.stretches(day)) {
                var begin = stretch.from().isBefore(from) ? from : stretch.from();
                var end = stretch.to().isAfter(to) ? to : stretch.to();
                if (begin.isBefore(end)) {
                    worked = worked.plus(Duration.between(begin, end));
                }
            }
        }
        return worked;
    }

    /**
     * The last moment at which so much working time is left before another.
     *
     * @param time not negative
     * @return in the calendar's time zone
     * @throws org.guizhang.shared.Conflict if the exceptions leave too little working time within the 15,000 days before
     */
    public static ZonedDateTime minusHours(WorkingTime calendar, ZonedDateTime to, Duration time) {
        var left = time;
        var end = to.withZoneSameInstant(calendar.zone());
        var day = end.toLocalDate();
        for (int looked = 0; looked < WorkingTime.HORIZON; looked++, day = day.minusDays(1)) {
            var stretches = calendar.stretches(day);
            for (int n = stretches.size() - 1; n >= 0; n--) {
                var until = stretches.get(n).to().isAfter(end)
                        ? end
                        : stretches.get(n).to();
                var there = Duration.between(stretches.get(n).from(), until);
                if (!there.isNegative() && left.compareTo(there) <= 0) {
                    return until.minus(left);
                }
                left = there.isNegative() ? left : left.minus(there);
            }
        }
        throw WorkingTime.nothingLeft(end.toLocalDate());
    }
}
