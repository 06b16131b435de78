package org.guizhang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What bodies may leave out, and what they may not leave empty. */
class JsonMapperProviderTest {
    private final ObjectMapper mapper = new JsonMapperProvider().getContext(Form.class);

    record Form(
            @Nullable Instant from,
            @Nullable LocalDate day,
            @Nullable Boolean sure,
            @Nullable Integer count,
            @Nullable Role role,
            @Nullable UUID id,
            @Nullable String words) {}

    @Test
    void membersMayBeLeftOutAndTextsMayBeEmpty() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"from\": null, \"words\": \"\"}", Form.class))
                .isEqualTo(new Form(null, null, null, null, null, null, ""));
        assertThat(mapper.readValue("{\"from\": \"2026-12-01T00:00:00+08:00\", \"day\": \"2026-12-01\"}", Form.class))
                .isEqualTo(new Form(
                        Instant.parse("2026-11-30T16:00:00Z"),
                        LocalDate.of(2026, 12, 1),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void emptyTextIsNoDateNumberChoiceOrId() {
        for (var member : new String[] {"from", "day", "sure", "count", "role", "id"}) {
            assertThatThrownBy(() -> mapper.readValue("{\"" + member + "\": \"\"}", Form.class))
                    .as(member)
                    .isInstanceOfSatisfying(
                            JsonMappingException.class,
                            refused -> assertThat(refused.getPath().get(0).getFieldName())
                                    .isEqualTo(member));
        }
    }

    @Test
    void datesSayWhatIsExpectedAndTakeNoNumbers() {
        assertRule("{\"from\": \"\"}", "instant");
        assertRule("{\"from\": 0}", "instant");
        assertRule("{\"from\": \"2026-12-01\"}", "instant");
        assertRule("{\"day\": -1}", "day");
        assertRule("{\"day\": [2026, 12, 1]}", "day");
        assertRule("{\"day\": \"2026-02-30\"}", "day");
    }

    private void assertRule(String body, String rule) {
        assertThatThrownBy(() -> mapper.readValue(body, Form.class))
                .isInstanceOfSatisfying(
                        WrongValue.class, wrong -> assertThat(wrong.rule()).isEqualTo(rule));
    }
}
