package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The fields of a form by key, for rules that ask what they are. */
final class FormFields {
    private static final Set<String> NUMBERS = Set.of("integer", "decimal", "money", "percent");

    private FormFields() {}

    /** The type of a field of the form itself, empty where there is none. */
    static String type(JsonNode form, String key) {
        return among(form.path("fields"), key);
    }

    /** The same of the fields of the form, its totals and the columns of its tables. */
    static String anyType(JsonNode form, String key) {
        var found = among(form.path("fields"), key) + among(form.path("totals"), key);
        for (var table : form.path("lines")) {
            found += found.isEmpty() ? among(table.path("fields"), key) : "";
        }
        return found;
    }

    static boolean isNumber(String type) {
        return NUMBERS.contains(type);
    }

    private static String among(JsonNode fields, String key) {
        for (var field : fields) {
            if (field.path("key").asText().equals(key)) {
                return field.path("type").asText();
            }
        }
        return "";
    }
}
