package org.guizhang.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.guizhang.rule.Scope;
import org.guizhang.rule.Type;

/** The names that the rules of forms, checklists and deadlines may use, and what their values are. */
public final class RuleNames {
    /** Names with a meaning of their own, that no field can have. */
    public static final Set<String> RESERVED =
            Set.of("lines", "totals", "signatures", "params", "today", "now", "previous", "ref");

    private RuleNames() {}

    /**
     * Whatever a form's own rules may name.
     *
     * @param records the forms that its fields of type record name, by key
     */
    public static Scope form(JsonNode form, Map<String, Type> parameters, Map<String, JsonNode> records) {
        var scope = common(parameters);
        fields(form.path("fields"), scope);
        var lines = new Scope();
        form.path("lines").forEach(list -> lines.withRows(key(list), fields(list.path("fields"), new Scope())));
        var totals = new Scope();
        form.path("totals").forEach(total -> totals.with(key(total), Type.NUMBER));
        var signatures = new Scope();
        form.path("signatures").forEach(signature -> signatures.with(key(signature), Type.TEXT));
        return scope.with("lines", lines)
                .with("totals", totals)
                .with("signatures", signatures)
                .with("ref", linked(form.path("fields"), records, new Scope()));
    }

    /** Inside a row of {@code list}: its own columns, those of the row before as {@code previous}, and the form's. */
    public static Scope row(JsonNode form, JsonNode list, Map<String, Type> parameters, Map<String, JsonNode> records) {
        var columns = fields(list.path("fields"), new Scope());
        return form(form, parameters, records)
                .and(columns)
                .with("previous", fields(list.path("fields"), new Scope()))
                .with("ref", linked(list.path("fields"), records, linked(form.path("fields"), records, new Scope())));
    }

    /** {@code ref.x.y}: the fields of the record that field x names. */
    private static Scope linked(JsonNode fields, Map<String, JsonNode> records, Scope scope) {
        for (var field : fields) {
            var form = records.get(linkedForm(field));
            if (form != null) {
                scope.with(key(field), fields(form.path("fields"), new Scope()));
            }
        }
        return scope;
    }

    /** The key of the form that a field names one record of; empty where it names none. */
    public static String linkedForm(JsonNode field) {
        return field.path("type").asText().equals("record")
                ? field.path("record").asText()
                : "";
    }

    /** The answers of a checklist by item. */
    public static Scope checklist(JsonNode checklist, Map<String, Type> parameters) {
        var scope = common(parameters);
        for (var item : checklist.path("items")) {
            scope.with(
                    key(item),
                    switch (item.path("answer").asText()) {
                        case "number" -> Type.NUMBER;
                        case "photo" -> Type.TEXTS;
                        case "time" -> Type.LENGTH;
                        default -> Type.TEXT;
                    });
        }
        return scope;
    }

    /** What a field's value is to rules. */
    public static Type type(JsonNode field) {
        return type(field.path("type").asText(), field.path("multiple").asBoolean());
    }

    static Type type(String field, boolean multiple) {
        if (multiple) {
            return Type.TEXTS;
        }
        return switch (field) {
            case "integer", "decimal", "money", "percent" -> Type.NUMBER;
            case "date", "date-time", "month" -> Type.MOMENT;
            case "time", "duration" -> Type.LENGTH;
            case "yes-no" -> Type.YES_NO;
            case "photo", "attachment", "things", "people" -> Type.TEXTS;
            case "text",
                    "long-text",
                    "choice",
                    "person",
                    "position",
                    "site",
                    "phone",
                    "plate",
                    "record",
                    "identity-number",
                    "signature",
                    "thing" -> Type.TEXT;
            default -> Type.ANY;
        };
    }

    private static Scope common(Map<String, Type> parameters) {
        var params = new Scope();
        parameters.forEach(params::with);
        return new Scope().with("params", params).with("today", Type.MOMENT).with("now", Type.MOMENT);
    }

    private static Scope fields(JsonNode fields, Scope scope) {
        fields.forEach(field -> scope.with(key(field), type(field)));
        return scope;
    }

    private static String key(JsonNode entry) {
        return entry.path("key").asText();
    }
}
