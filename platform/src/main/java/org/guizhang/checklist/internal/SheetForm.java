package org.guizhang.checklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.form.Form;
import org.guizhang.rule.Type;

/**
 * Checklists as forms: an item is a field, so that what is typed is read, and what the rules hide is found, by the one
 * room that does it. What has no answer to choose says that it does not apply by having none.
 */
final class SheetForm {
    /** What rules see of an item that does not apply. */
    static final String NOT_APPLICABLE = "n.a.";

    static final String PASS = "pass";
    static final String FAIL = "fail";
    /** What rules see of an item that is signed. */
    static final String SIGNED = "signed";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SheetForm() {}

    /** @throws IllegalArgumentException if a condition does not compile; the importer has refused it before */
    static Form of(JsonNode checklist, Map<String, Type> types, Map<String, JsonNode> values) {
        var form = NODES.objectNode();
        var fields = form.putArray("fields");
        checklist.path("items").forEach(item -> field(item, fields.addObject()));
        return Form.of(form, types, values, Map.of());
    }

    private static void field(JsonNode item, ObjectNode field) {
        field.set("key", item.path("key"));
        field.set("title", item.path("text"));
        if (item.has("when")) {
            field.set("visibleWhen", item.path("when"));
        }
        switch (item.path("answer").asText()) {
            case "pass-fail" -> {
                field.put("type", "choice");
                var options = field.putArray("options");
                options(options, PASS);
                options(options, FAIL);
                options(options, NOT_APPLICABLE);
            }
            case "choice" -> {
                field.put("type", "choice");
                var options = field.putArray("options");
                item.path("options").forEach(options::add);
                options(options, NOT_APPLICABLE);
            }
            case "number" -> field.put("type", "decimal");
            case "time" -> field.put("type", "time");
            case "photo" -> field.put("type", "photo");
            case "signature" -> field.put("type", "signature");
            default -> field.put("type", "long-text").put("maxLength", ItemAnswer.MAX_TEXT);
        }
    }

    private static void options(ArrayNode options, String key) {
        options.addObject().put("key", key).putObject("title").put("zh", key).put("en", key);
    }
}
