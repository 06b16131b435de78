package org.guizhang.delivered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.guizhang.shared.Json;

/** One realistic example of each form of a template; {@code form#what} is another one of the same form. */
final class FormExamples {
    private static final Path FOLDER = Path.of("../tenant-templates/src/test/resources/examples");

    private static final Pattern NAMED = Pattern.compile("\"\\^([^\"]+)\"");

    private FormExamples() {}

    /** By form, in the order of the file. */
    static Map<String, JsonNode> of(String template) {
        var file = FOLDER.resolve(template + ".json");
        var read = new LinkedHashMap<String, JsonNode>();
        if (Files.exists(file)) {
            try {
                Objects.requireNonNull(Json.read(Files.readString(file), ObjectNode.class))
                        .fields()
                        .forEachRemaining(one -> read.put(one.getKey(), whole(one.getValue(), read)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return read;
    }

    /** One that is {@code like} another has its steps, {@code only} some of them, with other {@code answers}. */
    private static JsonNode whole(JsonNode example, Map<String, JsonNode> before) {
        if (!example.has("like")) {
            return example;
        }
        var whole = (ObjectNode) before.get(example.path("like").asText()).deepCopy();
        var steps = (ArrayNode) whole.path("steps");
        if (example.has("only")) {
            var only = new ArrayList<String>();
            example.path("only").forEach(step -> only.add(step.asText()));
            for (int n = steps.size() - 1; n >= 0; n--) {
                if (!only.contains(steps.get(n).path("step").asText())) {
                    steps.remove(n);
                }
            }
        }
        example.path("steps").forEach(steps::add);
        example.path("answers").fields().forEachRemaining(answer -> {
            for (var step : steps) {
                if (step.path("answers").has(answer.getKey())) {
                    ((ObjectNode) step.path("answers")).set(answer.getKey(), answer.getValue());
                }
            }
        });
        return whole;
    }

    /** So that what others name comes before them. */
    static Set<String> inOrder(Map<String, JsonNode> examples) {
        var order = new LinkedHashSet<String>();
        examples.keySet().forEach(key -> add(key, examples, order));
        return order;
    }

    private static void add(String key, Map<String, JsonNode> examples, Set<String> order) {
        if (examples.containsKey(key) && !order.contains(key)) {
            NAMED.matcher(examples.get(key).toString()).results().forEach(one -> add(one.group(1), examples, order));
            order.add(key);
        }
    }

    static String form(String example) {
        return example.split("#")[0];
    }

    /** Those of one form, the usual one first. */
    static List<String> ofForm(Map<String, JsonNode> examples, String form) {
        return examples.keySet().stream().filter(key -> form(key).equals(form)).toList();
    }
}
