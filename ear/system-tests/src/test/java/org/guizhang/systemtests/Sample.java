package org.guizhang.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes values by chance that a schema of the API description takes, at its limits more often than between them. */
final class Sample {
    private static final List<String> WORDS = List.of("scope", "chapters/general", "restaurant-operations", "规章", "x");
    private static final int DEFAULT_LENGTH = 100;

    private final RandomGenerator random;

    Sample(RandomGenerator random) {
        this.random = random;
    }

    JsonNode of(JsonNode described) {
        var schema = described.has("$ref")
                ? ApiDescription.document().at(described.get("$ref").asText().substring(1))
                : described;
        if (schema.has("examples") && random.nextInt(3) == 0) {
            return schema.at("/examples/0");
        }
        for (var choice : List.of("oneOf", "enum")) {
            if (schema.has(choice)) {
                var one =
                        schema.get(choice).get(random.nextInt(schema.get(choice).size()));
                return choice.equals("oneOf") ? of(one) : one;
            }
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> list(schema);
            case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
            case "integer", "number" -> number(schema);
            default -> TextNode.valueOf(text(schema));
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = JsonNodeFactory.instance.objectNode();
        var required = schema.path("required").toString();
        schema.path("properties").properties().forEach(member -> {
            if (required.contains('"' + member.getKey() + '"') || random.nextBoolean()) {
                object.set(member.getKey(), of(member.getValue()));
            }
        });
        return object;
    }

    private JsonNode list(JsonNode schema) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var i = random.nextInt(4); i > 0; i--) {
            list.add(of(schema.get("items")));
        }
        return list;
    }

    private JsonNode number(JsonNode schema) {
        var least = schema.path("minimum").asInt(0);
        var most = schema.path("maximum").asInt(least + 9);
        return JsonNodeFactory.instance.numberNode(
                switch (random.nextInt(3)) {
                    case 0 -> least;
                    case 1 -> most;
                    default -> random.nextInt(least, most + 1);
                });
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "01890a5d-ac96-774b-bcce-b302099a8057";
            case "date" -> "20%02d-0%d-1%d".formatted(random.nextInt(100), random.nextInt(1, 10), random.nextInt(10));
            case "date-time" -> "2026-12-01T00:00:00Z";
            default ->
                random.nextInt(4) == 0
                        ? "字".repeat(schema.path("maxLength").asInt(DEFAULT_LENGTH))
                        : WORDS.get(random.nextInt(WORDS.size()));
        };
    }
}
