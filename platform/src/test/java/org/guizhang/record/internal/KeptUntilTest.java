package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.artefact.Keeping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The last day that a record is kept: since when its form says, in China's days, and never before its end. */
class KeptUntilTest {
    private static final Instant SUBMITTED = Instant.parse("2023-02-28T16:30:00Z");
    private static final Instant CLOSED = Instant.parse("2023-05-10T04:00:00Z");

    private static @Nullable LocalDate until(
            @Nullable String time, Keeping.Since since, @Nullable String field, String answers) {
        var keeping = new Keeping(
                Keeping.Level.INTERNAL,
                null,
                time == null ? null : IsoDuration.parse(time).orElseThrow(),
                since,
                field);
        JsonNode said = TeaRecords.json(answers);
        return KeptUntil.day(keeping, SUBMITTED, CLOSED, said);
    }

    @Test
    void countsFromWhatTheFormNames() {
        assertThat(until("P3Y", Keeping.Since.MADE, null, "{}")).isEqualTo("2026-03-01");
        assertThat(until("P3Y", Keeping.Since.CLOSED, null, "{}")).isEqualTo("2026-05-10");
        assertThat(until("P3Y", Keeping.Since.FIELD, "left", "{'left': '2024-02-29'}"))
                .isEqualTo("2027-02-28");
        assertThat(until("P3Y", Keeping.Since.FIELD, "left", "{'left': '2024-02-29T08:00'}"))
                .isEqualTo("2027-02-28");
    }

    @Test
    void isNeverBeforeTheEndOfTheRecord() {
        assertThat(until("P7D", Keeping.Since.MADE, null, "{}")).isEqualTo("2023-05-10");
        assertThat(until("PT1H", Keeping.Since.CLOSED, null, "{}")).isEqualTo("2023-05-11");
    }

    @Test
    void whatCannotBeToldIsKeptForGood() {
        assertThat(until(null, Keeping.Since.MADE, null, "{}")).isNull();
        assertThat(until("P3Y", Keeping.Since.FIELD, "left", "{}")).isNull();
        assertThat(until("P3Y", Keeping.Since.FIELD, "left", "{'left': 'never mind'}"))
                .isNull();
        assertThat(until("P3Y", Keeping.Since.FIELD, null, "{'left': '2024-02-29'}"))
                .isNull();
    }
}
