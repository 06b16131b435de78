package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.guizhang.form.Field;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Days;
import org.jspecify.annotations.Nullable;

/** The day a record is of: that of the first day, month or moment that its form requires. */
final class RecordDay {
    /** Characters of a month and of a day as they are written. */
    private static final int MONTH = 7;

    private static final int DAY = 10;

    private RecordDay() {}

    /** @param otherwise where the form requires none, or none is answered */
    static LocalDate of(RecordModel model, ObjectNode answers, LocalDate otherwise) {
        return model.type().form().fields().stream()
                .filter(field -> field instanceof Field.Moment && field.basics().required())
                .findFirst()
                .map(field -> read(answers.path(field.key())))
                .orElse(otherwise);
    }

    /** The last day a record is good for; null: always. */
    static @Nullable LocalDate expires(RecordModel model, ObjectNode answers) {
        var expires = model.type().expires();
        return expires == null ? null : read(answers.path(expires.field()));
    }

    /** Null of what is no day, or of no year that anybody means. */
    static @Nullable LocalDate read(JsonNode answer) {
        var written = answer.asText();
        try {
            var day = switch (written.length()) {
                case MONTH -> YearMonth.parse(written).atDay(1);
                case DAY -> LocalDate.parse(written);
                default -> ofMoment(written);
            };
            return Dates.isKnown(day) ? day : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** On the clocks of the business, or with an offset. */
    private static LocalDate ofMoment(String written) {
        var clock = written.substring(Math.min(DAY, written.length()));
        return clock.contains("Z") || clock.contains("+") || clock.contains("-")
                ? OffsetDateTime.parse(written).atZoneSameInstant(Days.ZONE).toLocalDate()
                : LocalDate.parse(written.substring(0, Math.min(DAY, written.length())));
    }
}
