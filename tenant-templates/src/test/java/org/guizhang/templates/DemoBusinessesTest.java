package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.AmendmentCheck;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demo businesses set and change fits the newest templates, so that a start with them does not stop. */
class DemoBusinessesTest {
    private final Map<String, JsonNode> values = new HashMap<>();
    private final List<Amendment> amendments = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"restaurant", "property", "callcentre", "gps"})
    void fitsItsTemplate(String key) throws IOException {
        var business = read(key);
        var template = newest(business.path("trade").asText());
        for (var edition : business.path("editions")) {
            take(template, edition);
            assertThat(edition.path("note").asText()).isNotBlank();
        }
        var published = resolve(template);
        take(template, business.path("draft"));

        assertThat(business.path("editions")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(business.path("staff")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(amendments).hasSizeGreaterThanOrEqualTo(2);
        assertThat(values).containsKey("company-name");
        assertThat(resolve(template)).as("the draft differs").isNotEqualTo(published);
    }

    private void take(Template template, JsonNode step) {
        step.path("values").fields().forEachRemaining(value -> values.put(value.getKey(), value.getValue()));
        for (var own : step.path("amendments")) {
            var change = Json.MAPPER.convertValue(own.path("change"), Change.class);
            if (change instanceof Change.Add add && add.key() == null) {
                change = add.withKey(Change.OWN + (amendments.size() + 1));
            }
            var reason = own.path("reason").asText(null);
            assertThat(reason != null || !Amendment.needsReason(change)).isTrue();
            amendments.add(new Amendment(UUID.randomUUID(), change, reason, UUID.randomUUID(), "何静", Instant.EPOCH));
        }
        assertThat(AmendmentCheck.violations(template, amendments)).isEmpty();
    }

    private String resolve(Template template) {
        return Resolver.resolve(template, ParameterValues.check(template, values), amendments)
                .canonical();
    }

    private static JsonNode read(String key) throws IOException {
        try (var in = DemoBusinessesTest.class.getResourceAsStream("/guizhang/demo/" + key + ".json")) {
            return Json.MAPPER.readTree(in);
        }
    }

    private static Template newest(String trade) {
        var preset = Delivery.files().trades().stream()
                .map(t -> Json.read(t.json(), JsonNode.class))
                .filter(t -> t.path("id").asText().equals(trade))
                .findFirst()
                .orElseThrow();
        var id = preset.path("templates").path(0).asText();
        return Delivery.templates().stream()
                .filter(t -> t.id().equals(id))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }
}
