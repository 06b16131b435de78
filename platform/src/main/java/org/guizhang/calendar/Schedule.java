package org.guizhang.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guizhang.calendar.internal.Slices;
import org.guizhang.shared.Days;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be done, by the clock or when something happens. Its windows are worked out on dates without a
 * clock, then moved by the working calendar, then put on the clocks of the business.
 *
 * @param key unique in its checklist
 * @param recurs null: by {@code event}
 * @param event what somebody starts it by, such as {@code departure}; null: by the clock
 * @param opens null: with the day
 * @param due null: with the end of the day. Not later than {@code opens} it is on the day after, and belongs to the day it
 *     opened
 * @param late how long after due it counts as late and not as missed; null: not at all
 * @param every a window is cut into stretches of this length from its beginning, the last of what remains; null: it is not.
 *     At least a minute
 * @param times so many in each window
 * @param spread whether they share the window evenly, one after the other; otherwise each has all of it
 * @param per what it is made for once each; null: once in all
 */
public record Schedule(
        String key,
        @Nullable Text title,
        @Nullable Recurrence recurs,
        @Nullable String event,
        @Nullable LocalTime opens,
        @Nullable LocalTime due,
        @Nullable TemporalAmount late,
        @Nullable Duration every,
        int times,
        boolean spread,
        OnClosedDay closed,
        @Nullable Per per) {
    /** Occurrences in one window. */
    public static final int MAX_TIMES = 100;

    /**
     * What a schedule is made for.
     *
     * @param kind {@code site}, {@code area}, {@code person} or {@code thing}
     * @param thing the kind of thing; empty for the others
     */
    public record Per(String kind, String thing) {}

    public Schedule {
        if ((recurs == null) == (event == null)) {
            throw new IllegalArgumentException("A schedule goes by the clock or by an event");
        }
        if (times < 0 || times > MAX_TIMES || (every != null && every.compareTo(Duration.ofMinutes(1)) < 0)) {
            throw new IllegalArgumentException("A schedule has at most " + MAX_TIMES + " times, a minute each");
        }
    }

    /**
     * Its windows in the order of their slots, worked out as they are asked for; none for one that goes by an event.
     *
     * @param effect since when it holds as it is, as {@link Recurrence#from} counts
     * @param from the first day a slot may be on
     * @param calendar of the place
     * @throws org.guizhang.shared.Conflict as they are asked for, if the calendar has no working day to move one to
     */
    public Stream<Window> windows(LocalDate effect, LocalDate from, WorkingTime calendar) {
        return recurs == null
                ? Stream.empty()
                : recurs.from(effect, from)
                        .flatMap(days -> placed(days, calendar).flatMap(to -> windows(days, to)));
    }

    /** The window of one that goes by an event: it is due when that happens, or at the time of day that it names. */
    public Window startedAt(ZonedDateTime moment) {
        var at = moment.withZoneSameInstant(Days.ZONE);
        var end = due == null ? at : end(at.toLocalDateTime(), at.toLocalDate());
        return window(at.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES), 1, at, end);
    }

    /**
     * The days that what is done in a window is about: those of its period, or those of the window itself where several share
     * one period. From one working day to the next are those of a daily one that goes by working days.
     *
     * @param later so many periods later, from -1 to 1
     * @throws IllegalStateException for one that goes by an event
     */
    public DateSpan about(Window window, int later, WorkingTime calendar) {
        if (recurs == null) {
            throw new IllegalStateException(key + " goes by " + event);
        }
        if (spread) {
            var last = window.due().minusNanos(1).atZone(Days.ZONE).toLocalDate();
            return new DateSpan(window.opens().atZone(Days.ZONE).toLocalDate(), last);
        }
        var day = window.slot().toLocalDate();
        if (recurs.often() == Often.DAILY && !recurs.whole() && closed != OnClosedDay.RUN && later != 0) {
            var other = calendar.plusWorkingDays(day, later);
            return later < 0 ? new DateSpan(other, day.minusDays(1)) : new DateSpan(day.plusDays(1), other);
        }
        return recurs.period(day, later);
    }

    /** Where the working calendar puts days; a window may open on the first of them and is due on the last. */
    private Stream<DateSpan> placed(DateSpan days, WorkingTime calendar) {
        if (closed == OnClosedDay.RUN) {
            return Stream.of(days);
        }
        var open = days.first().datesUntil(days.last().plusDays(1)).anyMatch(calendar::isWorking);
        var period = recurs != null && recurs.whole();
        if (open || period || closed == OnClosedDay.SKIP) {
            return open ? Stream.of(period ? ending(days, calendar) : days) : Stream.empty();
        }
        var day = calendar.plusWorkingDays(days.last(), closed == OnClosedDay.BEFORE ? -1 : 1);
        return Stream.of(new DateSpan(day, day));
    }

    /** A period ends on a working day where it must; some day of it is one. */
    private DateSpan ending(DateSpan period, WorkingTime calendar) {
        if (closed == OnClosedDay.SKIP || calendar.isWorking(period.last())) {
            return period;
        }
        return new DateSpan(
                period.first(), calendar.plusWorkingDays(period.last(), closed == OnClosedDay.BEFORE ? -1 : 1));
    }

    private Stream<Window> windows(DateSpan slot, DateSpan days) {
        var opening = opens == null ? LocalTime.MIDNIGHT : opens;
        var start = days.first().atTime(opening);
        var at = slot.first().atTime(opening);
        var begin = start.atZone(Days.ZONE);
        var end = end(start, days.last());
        if (every != null) {
            return numbered(at, Slices.of(begin, end, every));
        }
        if (spread) {
            return numbered(at, Slices.of(begin, end, times, days.length()));
        }
        return IntStream.rangeClosed(1, times).mapToObj(n -> window(at, n, begin, end));
    }

    private Stream<Window> numbered(LocalDateTime slot, List<Slices.Slice> slices) {
        return IntStream.range(0, slices.size())
                .mapToObj(n ->
                        window(slot, n + 1, slices.get(n).from(), slices.get(n).to()));
    }

    private ZonedDateTime end(LocalDateTime start, LocalDate last) {
        if (due == null) {
            return last.plusDays(1).atStartOfDay(Days.ZONE);
        }
        return (due.isAfter(start.toLocalTime()) ? last : last.plusDays(1))
                .atTime(due)
                .atZone(Days.ZONE);
    }

    private Window window(LocalDateTime slot, int ordinal, ZonedDateTime from, ZonedDateTime to) {
        var until = late == null ? to : to.plus(late);
        return new Window(slot, ordinal, from.toInstant(), to.toInstant(), until.toInstant());
    }
}
