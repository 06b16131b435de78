package org.guizhang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    enum Part {
        OWNER,
        STAFF
    }

    record Sent(
            @Nullable Part part,
            @Nullable LocalDate day,
            @Nullable Instant moment,
            @Nullable LocalTime time,
            @Nullable Duration length,
            @Nullable UUID id,
            @Nullable Boolean yes,
            boolean surely,
            int count,
            @Nullable Long many,
            @Nullable String words,
            @Nullable BigDecimal money,
            @Nullable List<String> list) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'part': 0}",
                "{'part': '0'}",
                "{'part': ''}",
                "{'part': 'owner'}",
                "{'part': 1.0}",
                "{'day': -1}",
                "{'day': ''}",
                "{'day': [2026, 1, 1]}",
                "{'day': '2026-1-1'}",
                "{'day': '2026-02-30'}",
                "{'moment': 0}",
                "{'moment': ''}",
                "{'moment': 1.5}",
                "{'moment': '2026-12-01'}",
                "{'time': 5}",
                "{'time': '24:00'}",
                "{'length': 60}",
                "{'length': 'x'}",
                "{'id': 1}",
                "{'id': '1-1-1-1-1'}",
                "{'id': ''}",
                "{'yes': 0}",
                "{'yes': 'true'}",
                "{'yes': ''}",
                "{'surely': 1}",
                "{'surely': null}",
                "{'count': 1.9}",
                "{'count': 1.0}",
                "{'count': '1'}",
                "{'count': true}",
                "{'count': 2147483648}",
                "{'many': 1.5}",
                "{'many': ''}",
                "{'words': 5}",
                "{'words': true}",
                "{'words': 1.5}",
                "{'words': []}",
                "{'money': '5'}",
                "{'money': ''}",
                "{'list': 'one'}",
                "{'list': ''}",
                "{'list': [1]}",
                "''",
                "5",
                "[]"
            })
    void valuesOfAnotherTypeAreRefused(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json.replace('\'', '"'), Sent.class))
                .isInstanceOf(JsonMappingException.class);
    }

    record Values(Map<String, JsonNode> values) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2147483647",
                "-1e2147483647",
                "10e2147483646",
                "1e-2147483647",
                "1e2147483648",
                "1e99999999999",
                "1e101",
                "0.1e-100"
            })
    void numbersNobodyCouldWriteOutAreRefusedWhereTheyStand(String number) {
        assertThatThrownBy(() -> Json.MAPPER.readValue("{\"money\": " + number + "}", Sent.class))
                .isInstanceOfSatisfying(
                        JsonMappingException.class,
                        wrong -> assertThat(wrong.getPathReference()).contains("[\"money\"]"));
        for (var value : List.of(number, "{\"zh\": [" + number + "]}")) {
            assertThatThrownBy(() -> Json.MAPPER.readValue("{\"values\": {\"a\": " + value + "}}", Values.class))
                    .isInstanceOfSatisfying(
                            JsonMappingException.class,
                            wrong -> assertThat(wrong.getPathReference()).contains("[\"values\"]", "[\"a\"]"));
        }
    }

    @Test
    void valuesOfTheirTypeAreRead() throws JsonProcessingException {
        var sent = Json.MAPPER.readValue("""
                {"part": "STAFF", "day": "2026-12-01", "moment": "2026-12-01T08:00:00+08:00", "time": "08:30",
                 "length": "PT5M", "id": "0190A0b0-0000-7000-8000-000000000001", "yes": true, "surely": false,
                 "count": 1, "many": 5000000000, "words": "", "money": 0.1, "list": ["", "b"]}""", Sent.class);

        assertThat(sent)
                .isEqualTo(new Sent(
                        Part.STAFF,
                        LocalDate.of(2026, 12, 1),
                        Instant.parse("2026-12-01T00:00:00Z"),
                        LocalTime.of(8, 30),
                        Duration.ofMinutes(5),
                        UUID.fromString("0190a0b0-0000-7000-8000-000000000001"),
                        true,
                        false,
                        1,
                        5_000_000_000L,
                        "",
                        new BigDecimal("0.1"),
                        List.of("", "b")));
    }
}
