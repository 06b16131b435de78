package org.guizhang.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.guizhang.calendar.internal.RecurrenceReader;

/**
 * How often something comes back: a rule of RFC 5545, on dates alone. Without a day it is about its whole period, on any
 * day of which it may be done. Pure, and never endless: a rule that names no day there is gives nothing.
 *
 * @param interval every so many of these, from 1 to {@value #MAX_INTERVAL}
 * @param months 1 to 12; empty: all
 * @param monthDays 1 to 31, or -1 to -31 counted from the end of the month; empty: not by them
 * @param weekdays of the week or the month; empty: not by them
 * @param positions which of the days a period gives, from 1, or from -1 at its end; empty: all
 * @param backward whether a day the month does not have is its last one instead of none
 * @param whole whether it is about a period as a whole
 */
public record Recurrence(
        Often often,
        int interval,
        Set<Integer> months,
        List<Integer> monthDays,
        List<NamedWeekday> weekdays,
        List<Integer> positions,
        boolean backward,
        boolean whole) {
    public static final int MAX_INTERVAL = 1_000;
    /** Periods that are looked through at most for the days of a rule. */
    public static final int MAX_PERIODS = 1_200;

    /**
     * Reads a rule strictly: FREQ of DAILY, WEEKLY, MONTHLY or YEARLY, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS,
     * WKST=MO, and RSCALE=GREGORIAN with SKIP=OMIT or BACKWARD. It goes on for as long as its edition, so it has neither COUNT nor UNTIL.
     *
     * @throws IllegalArgumentException with the part that cannot be meant as its message, such as {@code BYDAY=XX}
     */
    public static Recurrence read(String rule) {
        return RecurrenceReader.read(rule);
    }

    /**
     * Periods of so many days, counted from the day it took effect.
     *
     * @throws IllegalArgumentException if there is no such interval
     */
    public static Recurrence everyDays(int days) {
        if (days < 1 || days > MAX_INTERVAL) {
            throw new IllegalArgumentException("INTERVAL=" + days);
        }
        return new Recurrence(Often.DAILY, days, Set.of(), List.of(), List.of(), List.of(), false, true);
    }

    /** The same on a weekday, {@code MO} to {@code SU}. */
    public Recurrence onWeekday(String code) {
        return new Recurrence(
                often, interval, months, monthDays, List.of(NamedWeekday.read(code)), positions, backward, false);
    }

    /** The same on a day of the month, 1 to 31 or -1; where a month is too short, on its last. */
    public Recurrence onMonthDay(int day) {
        return new Recurrence(often, interval, months, List.of(day), weekdays, positions, true, false);
    }

    /**
     * The days it gives, each for itself or, where it is about whole periods, from the first to the last of a period, in
     * their order.
     *
     * <p>The first whole period, and the first of those that are counted by an interval, is the first that begins with
     * the day it takes effect or later; single days of every period count from that day on.
     *
     * @param effect since when the rule holds as it is; the interval is counted from there, so editions that leave a rule as
     *     it is do not move it
     * @param from only those that begin on this day or later
     */
    public Stream<DateSpan> from(LocalDate effect, LocalDate from) {
        var first = often.beginning(effect);
        var anchor = first.isBefore(effect) ? often.plus(first, 1) : first;
        var earliest = interval == 1 && !whole ? first : anchor;
        var since = from.isBefore(effect) ? effect : from;
        var skipped = Math.max(0, often.between(earliest, often.beginning(since)) / interval);
        return LongStream.range(skipped, skipped + MAX_PERIODS)
                .mapToObj(n -> often.plus(earliest, n * interval))
                .flatMap(this::inPeriod)
                .filter(span -> !span.first().isBefore(since));
    }

    /**
     * The period that a day it gives lies in: as many days, weeks, months or years as its interval; where it names several
     * months of the year, from one to the next.
     *
     * @param later so many periods later; less than 0: earlier
     */
    public DateSpan period(LocalDate day, int later) {
        if (often == Often.YEARLY && months.size() > 1) {
            var month = named(day.withDayOfMonth(1), -1);
            for (int n = 0; n < Math.abs(later); n++) {
                month = named(month.plusMonths(Integer.signum(later)), Integer.signum(later));
            }
            return new DateSpan(month, named(month.plusMonths(1), 1).minusDays(1));
        }
        var beginning = often.plus(often.beginning(day), (long) later * interval);
        return new DateSpan(beginning, often.plus(beginning, interval).minusDays(1));
    }

    /** The nearest month it names, this one or in that direction. */
    private LocalDate named(LocalDate month, int direction) {
        var at = month;
        while (!months.contains(at.getMonthValue())) {
            at = at.plusMonths(direction);
        }
        return at;
    }

    private Stream<DateSpan> inPeriod(LocalDate start) {
        if (!whole) {
            return picked(often.days(start)
                            .filter(day -> months.isEmpty() || months.contains(day.getMonthValue()))
                            .filter(day ->
                                    monthDays.isEmpty() || monthDays.stream().anyMatch(n -> isMonthDay(n, day)))
                            .filter(day ->
                                    weekdays.isEmpty() || weekdays.stream().anyMatch(w -> w.has(day)))
                            .toList())
                    .map(day -> new DateSpan(day, day));
        }
        if (often == Often.YEARLY && !months.isEmpty()) {
            return months.stream()
                    .sorted()
                    .map(month -> start.withMonth(month))
                    .map(month -> new DateSpan(month, month.plusMonths(1).minusDays(1)));
        }
        return months.isEmpty() || months.contains(start.getMonthValue())
                ? Stream.of(new DateSpan(start, often.plus(start, interval).minusDays(1)))
                : Stream.empty();
    }

    private boolean isMonthDay(int wanted, LocalDate day) {
        var length = day.lengthOfMonth();
        var meant = wanted < 0 ? length + wanted + 1 : backward ? Math.min(wanted, length) : wanted;
        return day.getDayOfMonth() == meant;
    }

    private Stream<LocalDate> picked(List<LocalDate> days) {
        return positions.isEmpty()
                ? days.stream()
                : positions.stream()
                        .map(n -> n > 0 ? n - 1 : days.size() + n)
                        .filter(at -> at >= 0 && at < days.size())
                        .sorted()
                        .distinct()
                        .map(days::get);
    }
}
