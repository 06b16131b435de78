package org.guizhang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

/** A list where a map belongs, a map for a list (a dash forgotten), a word for either: each is told, and no rule stumbles. */
class WrongShapesTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void anythingMayStandAnywhere() {
        int tried = 0;
        for (var file : Fixture.garden().files().entrySet()) {
            var root = YamlReader.read(file.getKey(), file.getValue(), new TemplateProblems())
                    .orElseThrow()
                    .root();
            var places = new ArrayList<String>();
            collect("", root, places);
            for (var place : places) {
                for (var other : others(root.at(place))) {
                    var spoilt = Json.write(with(root.deepCopy(), place, other));
                    assertThatCode(() ->
                                    Fixture.garden().put(file.getKey(), spoilt).refused())
                            .as("%s %s: %s", file.getKey(), place, other)
                            .doesNotThrowAnyException();
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    @Test
    void aForgottenDashIsTold() {
        var path = Fixture.GARDEN + "checklists/closing-check.yaml";
        var root = YamlReader.read(path, Fixture.garden().files().get(path), new TemplateProblems())
                .orElseThrow()
                .root();
        var spoilt = with(root.deepCopy(), "/schedules", root.at("/schedules/0").deepCopy());

        assertThat(Fixture.garden().put(path, Json.write(spoilt)).problems())
                .anySatisfy(
                        line -> assertThat(line).contains("closing-check.yaml").contains("/schedules"));
    }

    private static void collect(String at, JsonNode node, List<String> places) {
        if (!at.isEmpty()) {
            places.add(at);
        }
        if (node.isObject()) {
            node.fieldNames()
                    .forEachRemaining(name ->
                            collect(at + "/" + name.replace("~", "~0").replace("/", "~1"), node.get(name), places));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(at + "/" + i, node.get(i), places);
            }
        }
    }

    private static List<JsonNode> others(JsonNode node) {
        if (node.isObject()) {
            return List.of(NODES.arrayNode().add(node.deepCopy()), NODES.textNode("x"));
        }
        return node.isArray()
                ? List.of(NODES.objectNode().set("a", node.path(0)), NODES.numberNode(7))
                : List.of(NODES.objectNode().put("a", 1), NODES.arrayNode().add("x"));
    }

    private static JsonNode with(JsonNode root, String place, JsonNode other) {
        var pointer = JsonPointer.compile(place);
        var holder = root.at(pointer.head());
        if (holder instanceof ObjectNode map) {
            map.set(pointer.last().getMatchingProperty(), other);
        } else {
            ((ArrayNode) holder).set(pointer.last().getMatchingIndex(), other);
        }
        return root;
    }
}
