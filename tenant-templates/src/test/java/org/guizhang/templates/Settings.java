package org.guizhang.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Json;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterType;
import org.guizhang.template.Template;
import org.guizhang.template.ValueCheck;
import org.guizhang.template.artefact.Artefacts;

/** What a template brings at its defaults, and with all values at their smallest and greatest. */
final class Settings {
    private static final Map<String, Map<String, Artefacts>> READ = new ConcurrentHashMap<>();

    private Settings() {}

    /** By the name of the setting: default, min, max. Read once for all tests. */
    static Map<String, Artefacts> of(Template template) {
        return READ.computeIfAbsent(template.id() + " " + template.version(), id -> {
            var smallest = new HashMap<String, JsonNode>();
            var greatest = new HashMap<String, JsonNode>();
            for (var parameter : template.parameters()) {
                var edges = edges(parameter);
                if (!edges.isEmpty()) {
                    smallest.put(parameter.key(), edges.get(0));
                    greatest.put(parameter.key(), edges.get(edges.size() - 1));
                }
            }
            var settings = new LinkedHashMap<String, Artefacts>();
            settings.put("default", read(template, Map.of()));
            settings.put("min", read(template, smallest));
            settings.put("max", read(template, greatest));
            return settings;
        });
    }

    /** At the defaults. */
    static Artefacts usual(Template template) {
        return of(template).values().iterator().next();
    }

    private static Artefacts read(Template template, Map<String, JsonNode> given) {
        return Artefacts.of(Resolver.resolve(template, ParameterValues.check(template, given))
                .document());
    }

    /** The allowed values at the rims of a parameter, the smallest first. */
    static List<JsonNode> edges(Parameter parameter) {
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
