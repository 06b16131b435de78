package org.guizhang.calendar.internal;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Cuts a window into parts. */
public final class Slices {
    /** Parts of one window: the minutes of a day. */
    private static final int MAX = 24 * 60;

    private Slices() {}

    /** A part of a window. */
    public record Slice(ZonedDateTime from, ZonedDateTime to) {}

    /**
     * Parts of one length by the instants, the last of what remains.
     *
     * @param length at least a minute
     * @return the first {@value #MAX} at most
     */
    public static List<Slice> of(ZonedDateTime from, ZonedDateTime to, Duration length) {
        var parts = Duration.between(from, to).plus(length).minusNanos(1).dividedBy(length);
        return cut(Math.min(parts, MAX), to, n -> from.plus(length.multipliedBy(n)));
    }

    /**
     * So many parts that are alike: of a window of several days whole days, each open and due at the same times as the window,
     * so that several share a day if there are fewer; otherwise whole minutes.
     *
     * @param days of the window
     */
    public static List<Slice> of(ZonedDateTime from, ZonedDateTime to, int parts, long days) {
        if (days > 1) {
            return LongStream.range(0, parts)
                    .mapToObj(n -> days(from, to, days, days * n / parts, days * (n + 1) / parts))
                    .toList();
        }
        var minutes = Duration.between(from, to).toMinutes();
        return cut(parts, to, n -> from.plusMinutes(minutes * n / parts));
    }

    /** From one day of a window, counted from 0, to before another, but at least that day. */
    private static Slice days(ZonedDateTime from, ZonedDateTime to, long days, long first, long end) {
        return new Slice(from.plusDays(first), to.minusDays(days - Math.max(end, first + 1)));
    }

    private static List<Slice> cut(long parts, ZonedDateTime to, LongFunction<ZonedDateTime> cuts) {
        return LongStream.range(0, parts)
                .mapToObj(n -> new Slice(cuts.apply(n), n == parts - 1 ? to : cuts.apply(n + 1)))
                .toList();
    }
}
