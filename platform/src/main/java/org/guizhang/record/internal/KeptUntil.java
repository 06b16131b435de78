package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.guizhang.shared.Days;
import org.guizhang.template.artefact.Keeping;
import org.jspecify.annotations.Nullable;

/** Until when a record has to be kept. */
final class KeptUntil {
    private KeptUntil() {}

    /**
     * The last day: its time counts from the day it was handed in, came to its end, or a field says, whichever its form names. It is
     * never before the day it came to its end.
     *
     * @return null: it is kept for good, because its form names no time, or no day can be told
     */
    static @Nullable LocalDate day(Keeping keeping, Instant submitted, Instant closed, JsonNode answers) {
        var time = keeping.time();
        if (time == null) {
            return null;
        }
        var since = switch (keeping.since()) {
            case MADE -> day(submitted);
            case CLOSED -> day(closed);
            case FIELD ->
                said(answers.path(keeping.field() == null ? "" : keeping.field())
                        .asText());
        };
        if (since == null) {
            return null;
        }
        var until = time.isOfClock()
                ? since.plusDays(Duration.ofSeconds(time.length()).toDays() + 1)
                : since.plus(time.amount());
        var end = day(closed);
        return until.isBefore(end) ? end : until;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Days.ZONE);
    }

    private static @Nullable LocalDate said(String answer) {
        try {
            return answer.length() < DAY ? null : LocalDate.parse(answer.substring(0, DAY));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Characters of a day, with which a moment begins, too. */
    private static final int DAY = 10;
}
