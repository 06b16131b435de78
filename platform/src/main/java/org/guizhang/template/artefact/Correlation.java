package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.guizhang.calendar.DateSpan;
import org.guizhang.form.Field;
import org.jspecify.annotations.Nullable;

/** Which of many clocks of one deadline a record stops. */
public sealed interface Correlation {
    /** Whether a record with these answers is about a clock. */
    boolean meets(Started clock, String record, JsonNode answers);

    /**
     * What started a clock.
     *
     * @param record id; null where it was no record
     * @param answers of that record when it started; empty where it was none
     * @param period what a recurring clock is about, as {@link org.guizhang.calendar.Schedule#about} says; null for others
     */
    record Started(
            @Nullable String record,
            JsonNode answers,
            @Nullable DateSpan period) {}

    /** The record that started it. */
    record Itself() implements Correlation {
        @Override
        public boolean meets(Started clock, String record, JsonNode answers) {
            return record.equals(clock.record());
        }
    }

    /** A record that names the one that started it in a field. */
    record Reference(String field) implements Correlation {
        @Override
        public boolean meets(Started clock, String record, JsonNode answers) {
            return answers.path(field).asText().equals(clock.record());
        }
    }

    /** Another record that has the same in its fields as the one that started it had in the fields beside them. */
    record Same(Map<String, String> fields) implements Correlation {
        @Override
        public boolean meets(Started clock, String record, JsonNode answers) {
            return !record.equals(clock.record())
                    && fields.entrySet().stream().allMatch(pair -> {
                        var mine = answers.path(pair.getKey());
                        return !Field.isEmpty(mine)
                                && mine.equals(clock.answers().path(pair.getValue()));
                    });
        }
    }

    /** Which period a recurring clock is about, seen from the one in which it is due. */
    enum Period {
        PREVIOUS(-1),
        SAME(0),
        NEXT(1);

        private final int later;

        Period(int later) {
            this.later = later;
        }

        /** Periods later than the one in which it is due. */
        public int later() {
            return later;
        }
    }

    /** A record whose date, moment or month lies in the period the clock is about. */
    record Covers(String field, Period period) implements Correlation {
        private static final int MONTH = "2026-11".length();
        private static final int DAY = "2026-11-23".length();

        @Override
        public boolean meets(Started clock, String record, JsonNode answers) {
            var written = answers.path(field).asText();
            var days = clock.period();
            if (days == null || written.length() < MONTH) {
                return false;
            }
            var day = written.length() == MONTH
                    ? YearMonth.parse(written).atDay(1)
                    : LocalDate.parse(written.substring(0, DAY));
            return !day.isBefore(days.first()) && !day.isAfter(days.last());
        }
    }

    /** The next of its kind at the same place, whatever it is about. */
    record Next() implements Correlation {
        @Override
        public boolean meets(Started clock, String record, JsonNode answers) {
            return true;
        }
    }
}
