package org.guizhang.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A schema of the API description (JSON Schema 2020-12), held stricter than it is published: what it does not name is not
 * there, unless it says that there is more.
 */
final class Schema {
    private static final String ID = "https://guizhang.org/openapi";
    private static final String PUBLISHED = "#/components/schemas/";
    private static final Map<JsonNode, Schema> KNOWN = new ConcurrentHashMap<>();

    private final com.networknt.schema.Schema schema;

    private Schema(com.networknt.schema.Schema schema) {
        this.schema = schema;
    }

    private static final class Registry {
        static final SchemaRegistry STRICT = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ID, document()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));

        private static String document() {
            var schemas = ((ObjectNode) ApiDescription.document().at("/components/schemas")).deepCopy();
            close(schemas);
            var document = schemas.objectNode();
            document.set("$defs", schemas);
            return document.toString().replace(PUBLISHED, "#/$defs/");
        }

        private static void close(JsonNode node) {
            if (node instanceof ObjectNode object
                    && object.path("properties").isObject()
                    && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (node instanceof ObjectNode object) {
                // A word of OpenAPI's, which says nothing that oneOf does not say.
                object.remove("discriminator");
            }
            node.forEach(Registry::close);
        }
    }

    static Schema of(JsonNode described) {
        return KNOWN.computeIfAbsent(described, Schema::compiled);
    }

    private static Schema compiled(JsonNode described) {
        var inline = described.toString().replace(PUBLISHED, ID + "#/$defs/");
        return new Schema(Registry.STRICT.getSchema(inline, InputFormat.JSON));
    }

    /** What is wrong with a value, each with its place; empty where nothing is. */
    List<String> violations(JsonNode value) {
        return schema.validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
