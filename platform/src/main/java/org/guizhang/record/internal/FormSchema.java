package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guizhang.form.Field;
import org.guizhang.form.Table;

/**
 * JSON Schema 2020-12 of the answers to a form. It says what can be stored at all: what has to be there, and the rules of the
 * form, depend on the step and are the judgement's.
 */
final class FormSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FormSchema() {}

    static JsonNode of(RecordModel model) {
        var schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:guizhang:form:" + model.edition().digest() + ":" + model.key());
        schema.put("title", model.type().title().en());
        schema.put("description", model.type().purpose().en());
        object(schema, model.type().form().fields());
        var tables = model.type().form().tables();
        if (!tables.isEmpty()) {
            var lines = ((ObjectNode) schema.get("properties")).putObject("lines");
            lines.put("type", "object").put("additionalProperties", false);
            var properties = lines.putObject("properties");
            tables.forEach(table -> table(table, properties.putObject(table.key())));
        }
        return schema;
    }

    private static void table(Table table, ObjectNode into) {
        into.put("type", "array").put("title", table.title().en()).put("maxItems", table.max());
        object(into.putObject("items"), table.columns());
    }

    private static void object(ObjectNode into, List<Field> fields) {
        into.put("type", "object").put("additionalProperties", false);
        var properties = into.putObject("properties");
        fields.forEach(field -> properties.set(field.key(), field(field)));
    }

    private static ObjectNode field(Field field) {
        var schema = NODES.objectNode();
        schema.put("title", field.basics().title().en());
        if (field.basics().computed()) {
            schema.put("readOnly", true);
        }
        if (field instanceof Field.Words words) {
            schema.put("type", "string").put("maxLength", words.maxLength());
        } else if (field instanceof Field.Amount amount) {
            amount(amount, schema);
        } else if (field instanceof Field.Choice choice) {
            var one = choice.several() ? several(schema) : schema;
            one.put("type", "string");
            var keys = one.putArray("enum");
            choice.options().keySet().forEach(keys::add);
        } else if (field instanceof Field.YesNo) {
            schema.put("type", "boolean");
        } else if (field instanceof Field.Link link) {
            (link.several() ? several(schema) : schema).put("type", "string");
        } else {
            schema.put("type", "string");
            written(field.basics().type(), schema);
        }
        return schema;
    }

    private static void amount(Field.Amount amount, ObjectNode schema) {
        schema.put("type", amount.decimals() == 0 ? "integer" : "number");
        if (amount.min() != null) {
            schema.put("minimum", amount.min());
        }
        if (amount.max() != null) {
            schema.put("maximum", amount.max());
        }
    }

    private static ObjectNode several(ObjectNode schema) {
        schema.put("type", "array").put("uniqueItems", true);
        return schema.putObject("items");
    }

    /** A date-time is one on the clocks of the business, without an offset, which {@code format} knows no word for. */
    private static void written(String type, ObjectNode schema) {
        switch (type) {
            case "date" -> schema.put("format", "date");
            case "month" -> schema.put("pattern", "^[0-9]{4}-[0-9]{2}$");
            case "date-time" -> schema.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");
            case "time" -> schema.put("pattern", "^[0-9]{2}:[0-9]{2}");
            case "duration" -> schema.put("format", "duration");
            default -> {}
        }
    }
}
