package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.template.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a business may set, the handbook reads on without a gap, in both languages. */
class ResolutionTest {
    static List<Template> templates() {
        return Delivery.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void readsAtDefaults(Template template) {
        assertWhole(template, Map.of());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void readsAtEveryEdge(Template template) {
        for (var parameter : template.parameters()) {
            for (var value : Settings.edges(parameter)) {
                assertWhole(template, Map.of(parameter.key(), value));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void readsWithAllAtTheirSmallestAndGreatest(Template template) {
        var smallest = new HashMap<String, JsonNode>();
        var greatest = new HashMap<String, JsonNode>();
        for (var parameter : template.parameters()) {
            var edges = Settings.edges(parameter);
            if (!edges.isEmpty()) {
                smallest.put(parameter.key(), edges.get(0));
                greatest.put(parameter.key(), edges.get(edges.size() - 1));
            }
        }
        assertWhole(template, smallest);
        assertWhole(template, greatest);
    }

    private static void assertWhole(Template template, Map<String, JsonNode> given) {
        var resolved = Resolver.resolve(template, ParameterValues.check(template, given));
        assertThat(resolved.canonical()).doesNotContain("{{").doesNotContainPattern("\\{\"parameter\":\"[^\"]*\"}");
        assertThat(resolved.chapters()).hasSameSizeAs(template.chapters());
    }
}
