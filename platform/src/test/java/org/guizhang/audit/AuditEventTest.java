package org.guizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

class AuditEventTest {
    private final AuditEvent event = new AuditEvent(
                    UUID.fromString("01939d3a-0000-7000-8000-000000000001"),
                    1,
                    Instant.parse("2026-11-23T10:00:00.123456Z"),
                    UUID.fromString("01939d3a-0000-7000-8000-000000000002"),
                    "陈店主",
                    "edition.published",
                    "module",
                    "m",
                    null,
                    Json.tree(Map.of("number", "1.0")),
                    AuditEvent.BEGINNING,
                    "")
            .following(1, AuditEvent.BEGINNING);

    @Test
    void theHashIsTheSha256OfTheRest() {
        assertThat(event.hash()).isEqualTo(event.computedHash()).hasSize(64);
    }

    @Test
    void anyChangeShows() {
        var forged = new AuditEvent(
                event.tenantId(),
                event.seq(),
                event.at(),
                event.actor(),
                "别人",
                event.action(),
                event.subjectKind(),
                event.subject(),
                event.before(),
                event.after(),
                event.previous(),
                event.hash());
        assertThat(forged.computedHash()).isNotEqualTo(event.hash());
    }
}
