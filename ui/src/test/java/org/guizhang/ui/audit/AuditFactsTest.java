package org.guizhang.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.audit.AuditEvent;
import org.guizhang.shared.Json;
import org.guizhang.ui.audit.AuditFacts.Line;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditFactsTest {
    private static final String POSITION = "0193a000-0000-7000-8000-000000000001";
    private static final String NOBODY = "0193a000-0000-7000-8000-000000000002";
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private final AuditFacts facts = new AuditFacts(
            id -> Optional.ofNullable(Map.of(POSITION, "收银员").get(id)), new Formats(Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void whatChangedIsSaidAndWhatStayedIsNot() throws JsonProcessingException {
        var event = event(
                "{\"name\": \"周敏\", \"role\": \"STAFF\", \"active\": true, \"digest\": \"ab\"}",
                "{\"name\": \"周敏\", \"role\": \"SUPERVISOR\", \"active\": false, \"digest\": \"cd\"}");
        assertThat(facts.about(event)).isEqualTo("周敏");
        assertThat(facts.lines(event)).containsExactly(new Line("角色", "员工", "主管"), new Line("可以登录", "是", "否"));
    }

    @Test
    void idsAreCalledByTheirNamesOrLeftToTheTechnicalPart() throws JsonProcessingException {
        var event = event(
                null,
                "{\"position\": \"" + POSITION + "\", \"site\": \"" + NOBODY + "\", \"from\": \"2026-12-01\","
                        + " \"until\": null}");
        assertThat(facts.about(event)).isEqualTo("收银员");
        assertThat(facts.lines(event))
                .containsExactly(new Line("岗位", null, "收银员"), new Line("自", null, "2026年12月1日 周二"));
    }

    @Test
    void namesInTwoLanguagesAreSaidInTheReaders() throws JsonProcessingException {
        var event = event("{\"title\": {\"zh\": \"店长\", \"en\": \"Manager\"}}", null);
        assertThat(facts.about(event)).isEqualTo("店长");
        assertThat(facts.lines(event)).containsExactly(new Line("名称", "店长", null));
    }

    private static AuditEvent event(@Nullable String before, @Nullable String after) throws JsonProcessingException {
        return new AuditEvent(
                new UUID(0, 1),
                1,
                NOW,
                new UUID(0, 2),
                "林小云",
                "person.role-changed",
                "person",
                NOBODY,
                read(before),
                read(after),
                AuditEvent.BEGINNING,
                "");
    }

    private static @Nullable JsonNode read(@Nullable String json) throws JsonProcessingException {
        return json == null ? null : Json.MAPPER.readTree(json);
    }
}
