package org.guizhang.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.guizhang.observe.internal.AccessLine;
import org.guizhang.observe.internal.JsonLine;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTraceTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENT = "00-" + ID + "-00f067aa0ba902b7-01";

    @AfterEach
    void end() {
        RequestTrace.running().ifPresent(RequestTrace::end);
    }

    @Test
    void traceThatWasSentGoesOnInASpanOfItsOwn() {
        var trace = RequestTrace.begin(SENT);
        assertThat(trace.id()).isEqualTo(ID);
        assertThat(trace.header()).matches("00-" + ID + "-[0-9a-f]{16}-01").isNotEqualTo(SENT);
        assertThat(RequestTrace.running()).containsSame(trace);
        trace.end();
        assertThat(RequestTrace.running()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + ID + "-0000000000000000-01",
                "ff-" + ID + "-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "<script>",
            })
    void whatIsNoneBeginsOne(String sent) {
        assertThat(RequestTrace.begin(sent).header())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .doesNotContain(ID);
    }

    @Test
    void laterVersionsAreUnderstoodAsFarAsTheyAreTheSame() {
        assertThat(RequestTrace.begin("01-" + ID + "-00f067aa0ba902b7-01-more").id())
                .isEqualTo(ID);
    }

    @Test
    void entriesCarryTheIdsOfTheirRequest() {
        var tenant = UUID.randomUUID();
        var person = UUID.randomUUID();
        var trace = RequestTrace.begin(SENT);
        trace.route("/api/v1/modules/{module}");
        trace.actor(tenant, person);
        trace.statement(1);
        var entry = new LogRecord(Level.WARNING, "Line {0}\nof \"two\"");
        entry.setLoggerName("org.guizhang.test");
        entry.setParameters(new Object[] {"one"});
        entry.setThrown(new IllegalStateException("why"));
        var text = new JsonLine().format(entry);
        assertThat(text).endsWith("\n").hasLineCount(1);
        var line = Json.read(text, com.fasterxml.jackson.databind.JsonNode.class);
        assertThat(line.get("message").asText()).isEqualTo("Line one\nof \"two\"");
        assertThat(line.get("level").asText()).isEqualTo("WARNING");
        assertThat(line.get("trace").asText()).isEqualTo(ID);
        assertThat(line.get("tenant").asText()).isEqualTo(tenant.toString());
        assertThat(line.get("person").asText()).isEqualTo(person.toString());
        assertThat(line.get("route").asText()).isEqualTo("/api/v1/modules/{module}");
        assertThat(line.get("statements").asInt()).isEqualTo(1);
        assertThat(line.get("stack").asText()).contains("IllegalStateException: why");
    }

    @Test
    void requestIsALineInEitherForm() {
        RequestTrace.begin(SENT);
        var entry = new LogRecord(Level.INFO, AccessLine.FORM);
        entry.setParameters(new Object[] {"GET", "/api/v1/me", 200, 1234L});
        assertThat(new AccessLine().format(entry))
                .matches("\\S+Z trace=" + ID + " GET /api/v1/me 200 1234ms sql=0 tenant=- person=-\n");
        var line = Json.read(new JsonLine().format(entry), com.fasterxml.jackson.databind.JsonNode.class);
        assertThat(line.get("status").asInt()).isEqualTo(200);
        assertThat(line.get("millis").asLong()).isEqualTo(1234);
        assertThat(line.has("tenant")).isFalse();
    }
}
