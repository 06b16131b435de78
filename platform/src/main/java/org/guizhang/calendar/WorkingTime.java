package org.guizhang.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guizhang.calendar.internal.Slices;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Counts working days and working hours. An exception goes before a statutory holiday, that before the weekday. Pure:
 * the same calendar gives the same answers, and none of them takes more than {@value #HORIZON} days to find.
 *
 * <pre>{@code
 * var time = siteCalendars.counting(site);
 * var due = time.plusWorkingDays(received, 3);
 * }</pre>
 */
public final class WorkingTime {
    /** Working days that can be counted at once, either way. */
    public static final int MAX_DAYS = 1_000;
    /** Working time that can be counted at once. */
    public static final Duration MAX_HOURS = Duration.ofHours(10_000);

    /** Days that are looked at before giving up: about 40 years. */
    static final int HORIZON = 15_000;

    private final Set<DayOfWeek> weekdays;
    private final List<Span> hours;
    private final NavigableMap<LocalDate, SpecialDays> exceptions;
    private final @Nullable Holidays holidays;
    private final ZoneId zone;

    /**
     * @param exceptions of which no two share a day
     * @param holidays null where the calendar does not follow them
     * @throws IllegalArgumentException without a weekday or without hours
     */
    public WorkingTime(
            Set<DayOfWeek> weekdays,
            List<Span> hours,
            Collection<SpecialDays> exceptions,
            @Nullable Holidays holidays,
            ZoneId zone) {
        if (weekdays.isEmpty() || hours.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs a working weekday and working hours");
        }
        this.weekdays = Set.copyOf(weekdays);
        this.hours = hours.stream().sorted().toList();
        this.exceptions = exceptions.stream()
                .collect(Collectors.toMap(SpecialDays::from, days -> days, (one, other) -> one, TreeMap::new));
        this.holidays = holidays;
        this.zone = zone;
    }

    public boolean isWorking(LocalDate date) {
        return day(date).working();
    }

    /** What a day is, and why. */
    public Day day(LocalDate date) {
        var before = exceptions.floorEntry(date);
        if (before != null && before.getValue().has(date)) {
            var own = before.getValue();
            return new Day(date, own.working(), Day.Why.EXCEPTION, Text.same(own.reason()), false);
        }
        if (holidays != null) {
            var off = holidays.closed(date);
            if (off != null) {
                return new Day(date, false, Day.Why.HOLIDAY, off, false);
            }
            var instead = holidays.makeUp(date);
            if (instead != null) {
                return new Day(date, true, Day.Why.MAKE_UP, instead, false);
            }
        }
        var working = weekdays.contains(date.getDayOfWeek());
        var assumed = holidays != null && !holidays.covers(date.getYear());
        return new Day(date, working, working ? Day.Why.WORKDAY : Day.Why.DAY_OFF, null, assumed);
    }

    /** The days from one to another, both counted. */
    public List<Day> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(this::day).toList();
    }

    /** The years in a range whose statutory holidays the calendar follows and nobody has entered yet. */
    public SortedSet<Integer> missingYears(LocalDate from, LocalDate to) {
        var missing = new TreeSet<Integer>();
        for (int year = from.getYear(); holidays != null && year <= to.getYear(); year++) {
            if (!holidays.covers(year)) {
                missing.add(year);
            }
        }
        return Collections.unmodifiableSortedSet(missing);
    }

    /**
     * The {@code days}-th working day after a date, which itself is not counted; with 0 the date itself or, if it is
     * none, the next working day; with a negative number that many working days before it.
     *
     * @param days at most {@value #MAX_DAYS} either way
     * @throws Conflict if the exceptions leave no such day within the next 15,000
     */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        if (Math.abs(days) > MAX_DAYS) {
            throw new IllegalArgumentException("At most " + MAX_DAYS + " working days can be counted at once");
        }
        if (days == 0 && isWorking(date)) {
            return date;
        }
        var step = days < 0 ? -1 : 1;
        var left = Math.max(1, Math.abs(days));
        var at = date;
        for (int looked = 0; looked < HORIZON; looked++) {
            at = at.plusDays(step);
            if (isWorking(at) && --left == 0) {
                return at;
            }
        }
        throw nothingLeft(date);
    }

    /**
     * When so much working time has passed since a moment. Outside working hours the clock stands still: with a zero
     * duration it is the moment itself or, outside of them, the next beginning of work; what ends with the working day
     * ends in the evening, not on the next morning.
     *
     * @param time not negative, at most 10,000 hours
     * @return in the calendar's time zone
     * @throws Conflict if the exceptions leave too little working time within the next 15,000 days
     */
    public ZonedDateTime plusWorkingHours(ZonedDateTime from, Duration time) {
        if (time.isNegative() || time.compareTo(MAX_HOURS) > 0) {
            throw new IllegalArgumentException("Working time of 0 to " + MAX_HOURS + " can be counted at once");
        }
        var start = from.withZoneSameInstant(zone);
        var left = time;
        var day = start.toLocalDate();
        for (int looked = 0; looked < HORIZON; looked++, day = day.plusDays(1)) {
            for (var stretch : stretches(day)) {
                var begin = stretch.from();
                var end = stretch.to();
                if (start.isAfter(begin)) {
                    begin = start;
                }
                if (!begin.isBefore(end)) {
                    continue;
                }
                var there = Duration.between(begin, end);
                if (left.compareTo(there) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(there);
            }
        }
        throw nothingLeft(start.toLocalDate());
    }

    /** When work begins and ends on a day, in their order; nothing on one that is off. */
    List<Slices.Slice> stretches(LocalDate day) {
        return isWorking(day)
                ? hours.stream()
                        .map(span -> new Slices.Slice(span.start(day, zone), span.end(day, zone)))
                        .toList()
                : List.of();
    }

    ZoneId zone() {
        return zone;
    }

    static Conflict nothingLeft(LocalDate date) {
        return new Conflict(Message.of("problem.no-working-day", date));
    }
}
