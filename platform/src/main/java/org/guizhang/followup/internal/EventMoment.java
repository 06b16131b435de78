package org.guizhang.followup.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.guizhang.followup.Happened;
import org.guizhang.shared.Days;
import org.guizhang.template.artefact.DeadlineRule.Event;
import org.guizhang.template.artefact.DeadlineRule.Happening;
import org.jspecify.annotations.Nullable;

/**
 * When an event was: the value of a date or a moment that was set, otherwise when it was stored. Of a day nobody knows the hour:
 * what begins on it begins with it, what is done on it is done by its end, and neither is later than it was stored on that day.
 * Pure.
 */
final class EventMoment {
    private EventMoment() {}

    /** When a clock begins. */
    static Instant start(Event event, Happened happened) {
        return of(event, happened, true);
    }

    /** When what it waits for was done. */
    static Instant end(Event event, Happened happened) {
        return of(event, happened, false);
    }

    private static Instant of(Event event, Happened happened, boolean begins) {
        var stored = happened.at().truncatedTo(ChronoUnit.MICROS);
        var key = event.field();
        var form = happened.form();
        if (event.what() != Happening.FIELD_SET || key == null || form == null) {
            return stored;
        }
        var type = form.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(field -> field.basics().type())
                .orElse("");
        var written = happened.answers().path(key).asText();
        return switch (type) {
            case "date-time" ->
                read(() -> LocalDateTime.parse(written).atZone(Days.ZONE).toInstant())
                        .orElse(stored);
            case "date" ->
                read(() -> LocalDate.parse(written))
                        .map(day -> ofDay(day, stored, begins))
                        .orElse(stored);
            default -> stored;
        };
    }

    private static Instant ofDay(LocalDate day, Instant stored, boolean begins) {
        if (LocalDate.ofInstant(stored, Days.ZONE).equals(day)) {
            return stored;
        }
        var start = day.atStartOfDay(Days.ZONE);
        return begins ? start.toInstant() : start.plusDays(1).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** Reads what a form has let pass. */
    private interface Reading<T> {
        @Nullable
        T read();
    }

    private static <T> Optional<T> read(Reading<T> reading) {
        try {
            return Optional.ofNullable(reading.read());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
