package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guizhang.policy.edition.Snapshot;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the demo businesses had published with an earlier build resolves to the same words, byte by byte: an edition's
 * digest is its name for good. {@code published-editions.sh} has written them down.
 */
class EditionsOfBeforeTest {
    /** One edition: the template it was made of, its number, its digest, and the draft it was published from. */
    record Published(String template, String number, String digest, JsonNode draft) {
        @Override
        public String toString() {
            return template + " " + number + " " + digest.substring(0, 8);
        }
    }

    static List<Published> editions() throws IOException {
        try (var in = EditionsOfBeforeTest.class.getResourceAsStream("/editions-of-before.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Json.read(line, Published.class))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void keepTheirDigest(Published edition) {
        var draft = Snapshot.parse(edition.draft().toString());
        var template = template(edition.template(), draft.templateVersion());
        var values = ParameterValues.check(template, draft.parameters());
        assertThat(Resolver.resolve(template, values, draft.amendments()).digest())
                .isEqualTo(edition.digest());
    }

    @Test
    void areThoseOfTheDemo() throws IOException {
        assertThat(editions())
                .hasSizeGreaterThanOrEqualTo(8)
                .anySatisfy(edition ->
                        assertThat(edition.draft().path("amendments")).isNotEmpty());
    }

    private static Template template(String id, String version) {
        return Delivery.templates().stream()
                .filter(one -> one.id().equals(id) && one.version().toString().equals(version))
                .findAny()
                .orElseThrow();
    }
}
