package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Objects;

/** Makes the example of a body out of its schema: what is required, and what has an example of its own. */
final class Examples {
    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "01890a5d-ac96-774b-bcce-b302099a8057",
            "date", "2026-12-01",
            "date-time", "2026-12-01T00:00:00Z",
            "duration", "P15D");

    private final Map<String, ObjectNode> named;

    Examples(Map<String, ObjectNode> named) {
        this.named = named;
    }

    JsonNode of(JsonNode schema) {
        if (schema.has("examples")) {
            return schema.at("/examples/0");
        }
        if (schema.has("$ref")) {
            return of(named(schema));
        }
        if (schema.has("oneOf")) {
            return of(schema.at("/oneOf/0"));
        }
        if (schema.has("enum")) {
            return schema.at("/enum/0");
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> JsonNodeFactory.instance.arrayNode().add(of(schema.get("items")));
            case "boolean" -> BooleanNode.TRUE;
            case "integer", "number" -> schema.has("minimum") ? schema.get("minimum") : IntNode.valueOf(1);
            default ->
                TextNode.valueOf(BY_FORMAT.getOrDefault(schema.path("format").asText(), "Noodle House"));
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().forEach(member -> {
            var required = Schemas.required(schema).contains(member.getKey());
            if (required || hasOwn(member.getValue())) {
                object.set(member.getKey(), of(member.getValue()));
            }
        });
        return object;
    }

    private boolean hasOwn(JsonNode schema) {
        return schema.has("examples") || (schema.has("$ref") && named(schema).has("examples"));
    }

    private ObjectNode named(JsonNode reference) {
        return Objects.requireNonNull(named.get(reference.get("$ref").asText().substring(Schemas.PREFIX.length())));
    }
}
