package org.guizhang.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Json;

/** What an annotation says about a value, in the keywords of JSON Schema. */
final class Keywords {
    private Keywords() {}

    static void put(Schema said, ObjectNode schema) {
        if (said.type() != SchemaType.DEFAULT) {
            schema.put("type", said.type().name().toLowerCase(Locale.ROOT));
        }
        text(schema, "description", said.description());
        text(schema, "format", said.format());
        text(schema, "pattern", said.pattern());
        if (said.maxLength() != Integer.MAX_VALUE) {
            // Of a list it is that of each text in it.
            var text = schema.path("items") instanceof ObjectNode item ? item : schema;
            text.put("maxLength", said.maxLength());
        }
        if (said.minLength() != 0) {
            schema.put("minLength", said.minLength());
        }
        if (said.minItems() != Integer.MAX_VALUE) {
            schema.put("minItems", said.minItems());
        }
        if (said.maxItems() != Integer.MIN_VALUE) {
            schema.put("maxItems", said.maxItems());
        }
        if (!said.minimum().isEmpty()) {
            schema.put("minimum", new BigDecimal(said.minimum()));
        }
        if (!said.maximum().isEmpty()) {
            schema.put("maximum", new BigDecimal(said.maximum()));
        }
        if (said.additionalProperties() == Schema.True.class) {
            schema.put("additionalProperties", true);
        }
        for (var one : said.enumeration()) {
            schema.withArray("enum").add(one);
        }
        if (!said.example().isEmpty()) {
            schema.putArray("examples").add(value(said.example(), schema));
        }
    }

    /** A value written in an annotation: a text where the schema says so, JSON otherwise. */
    static JsonNode value(String written, ObjectNode schema) {
        if (schema.path("type").asText().equals("string")) {
            return TextNode.valueOf(written);
        }
        try {
            return Json.MAPPER.readTree(written);
        } catch (JsonProcessingException noJson) {
            return TextNode.valueOf(written);
        }
    }

    private static void text(ObjectNode schema, String keyword, String words) {
        if (!words.isEmpty()) {
            schema.put(keyword, words);
        }
    }
}
