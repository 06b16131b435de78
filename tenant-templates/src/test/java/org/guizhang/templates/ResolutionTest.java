package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Json;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterType;
import org.guizhang.template.Template;
import org.guizhang.template.ValueCheck;
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
            for (var value : edges(parameter)) {
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
            var edges = edges(parameter);
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

    /** The allowed values at the rims of a parameter. */
    private static List<JsonNode> edges(Parameter parameter) {
        var edges = new ArrayList<JsonNode>();
        if (parameter.min() != null) {
            edges.add(parameter.min());
        }
        if (parameter.statutory() != null) {
            edges.add(parameter.statutory().value());
        }
        if (parameter.max() != null) {
            edges.add(parameter.max());
        }
        parameter.options().forEach(option -> edges.add(Json.tree(option.key())));
        if (parameter.type() == ParameterType.WEEKDAY) {
            ParameterType.WEEKDAYS.forEach(day -> edges.add(Json.tree(day)));
        }
        if (parameter.type() == ParameterType.TEXT) {
            edges.add(Json.tree(Map.of("zh", "字", "en", "word")));
            edges.add(Json.tree("字".repeat(parameter.textLength())));
        }
        edges.removeIf(edge -> ValueCheck.check(parameter, edge).isPresent());
        return edges;
    }
}
