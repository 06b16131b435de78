package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;

/** Something is required of a form, and its fields are limited; what leads to a person is marked as personal. */
final class FormFieldHint implements HouseRule {
    @Override
    public void look(TemplateFolder folder, TemplateProblems hints) {
        for (var form : folder.artefacts("record")) {
            var required = fields(form, "/fields", form.node().path("fields"), hints);
            var tables = form.node().path("lines");
            for (int i = 0; i < tables.size(); i++) {
                required |=
                        fields(form, "/lines/" + i + "/fields", tables.path(i).path("fields"), hints);
            }
            if (!required) {
                hints.add(form.file(), "/fields", "form-required", form.key());
            }
        }
    }

    /** Whether one of them is required. */
    private static boolean fields(TemplateFolder.Artefact form, String at, JsonNode fields, TemplateProblems hints) {
        var required = false;
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.path(i);
            var key = field.path("key").asText();
            required |= field.path("required").asBoolean();
            switch (field.path("type").asText()) {
                case "text", "long-text" -> {
                    if (!field.has("maxLength") && !field.has("value")) {
                        hints.add(form.file(), at + "/" + i, "field-length", key);
                    }
                }
                case "integer", "decimal", "money", "percent" -> {
                    if (!field.has("min") && !field.has("value")) {
                        hints.add(form.file(), at + "/" + i, "field-min", key);
                    }
                }
                case "phone" -> {
                    if (!field.path("personal").asBoolean()) {
                        hints.add(form.file(), at + "/" + i, "field-personal", key);
                    }
                }
                default -> {}
            }
        }
        return required;
    }
}
