package org.guizhang.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Working hours without a break within one day, written {@code 09:00-12:00}.
 *
 * @param from minute of the day, 0 to 1439
 * @param to minute of the day that no longer belongs to it, up to 1440, which is written {@code 24:00}
 */
public record Span(int from, int to) implements Comparable<Span> {
    static final int DAY = 24 * 60;
    private static final int HOUR = 60;
    private static final Pattern WRITTEN =
            Pattern.compile("([01]?\\d|2[0-4])[:：]([0-5]\\d)\\s*[-–—~～至]\\s*([01]?\\d|2[0-4])[:：]([0-5]\\d)");

    public Span {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("No span from minute " + from + " to " + to);
        }
    }

    /** Reads {@code 09:00-12:00} as people type it; empty if it is no span of a day. */
    public static Optional<Span> read(String written) {
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var from = Integer.parseInt(match.group(1)) * HOUR + Integer.parseInt(match.group(2));
        var to = Integer.parseInt(match.group(3)) * HOUR + Integer.parseInt(match.group(4));
        return from < to && to <= DAY ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    ZonedDateTime start(LocalDate day, ZoneId zone) {
        return at(day, from, zone);
    }

    ZonedDateTime end(LocalDate day, ZoneId zone) {
        return at(day, to, zone);
    }

    private static ZonedDateTime at(LocalDate day, int minute, ZoneId zone) {
        return minute == DAY
                ? day.plusDays(1).atStartOfDay(zone)
                : day.atTime(minute / HOUR, minute % HOUR).atZone(zone);
    }

    @Override
    public int compareTo(Span other) {
        return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
    }

    @JsonValue
    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d".formatted(from / HOUR, from % HOUR, to / HOUR, to % HOUR);
    }
}
