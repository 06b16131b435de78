package org.guizhang.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.guizhang.rule.Type;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

/**
 * The rules of the cases, compiled: programs that judge forms and have no CEL run the cases with them. After a change of
 * the cases the file below {@code target} takes the place of the one among the resources.
 */
class FormTreesTest {
    private static final Path CASES = Path.of("src/main/resources/guizhang/form/cases");
    private static final Path TREES = Path.of("src/test/resources/form/trees.json");
    private static final Path NOW = Path.of("target/trees.json");

    @Test
    void areThoseThatOtherProgramsRunTheCasesWith() throws IOException {
        var all = JsonNodeFactory.instance.objectNode();
        try (var files = Files.list(CASES)) {
            for (var file : files.sorted().toList()) {
                collect(file, all);
            }
        }
        Files.createDirectories(NOW.getParent());
        Files.writeString(NOW, all + "\n");

        assertThat(all).hasSizeGreaterThan(20);
        assertThat(Files.exists(TREES) ? Json.read(Files.readString(TREES), JsonNode.class) : null)
                .isEqualTo(all);
    }

    /** By file, and by {@code file: name} for cases with a form or parameters of their own. */
    private static void collect(Path file, ObjectNode into) throws IOException {
        var all = Json.read(Files.readString(file), JsonNode.class);
        var name = file.getFileName().toString();
        if (all.has("form")) {
            into.set(name, trees(all, all));
        }
        for (var one : all.path("cases")) {
            if (one.has("form") || one.has("parameters")) {
                into.set(name + ": " + one.path("name").asText(), trees(all, one));
            }
        }
    }

    private static JsonNode trees(JsonNode file, JsonNode one) {
        var types = new HashMap<String, Type>();
        var values = new HashMap<String, JsonNode>();
        member(file, one, "parameters").fields().forEachRemaining(parameter -> {
            types.put(
                    parameter.getKey(),
                    Type.valueOf(parameter.getValue().path("type").asText()));
            values.put(parameter.getKey(), parameter.getValue().path("value"));
        });
        var others = new HashMap<String, JsonNode>();
        member(file, one, "records").fields().forEachRemaining(other -> others.put(other.getKey(), other.getValue()));
        return Json.tree(
                Form.of(member(file, one, "form"), types, values, others).trees());
    }

    private static JsonNode member(JsonNode file, JsonNode one, String name) {
        return List.of(one, file).stream()
                .filter(node -> node.has(name))
                .findFirst()
                .map(node -> node.path(name))
                .orElse(JsonNodeFactory.instance.objectNode());
    }
}
