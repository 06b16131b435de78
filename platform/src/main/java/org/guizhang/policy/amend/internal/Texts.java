package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Texts as businesses write them: often in one language only. */
final class Texts {
    private Texts() {}

    /** The languages that were given, checked. */
    static ObjectNode given(@Nullable String zh, @Nullable String en, String field, Violations violations) {
        var text = JsonNodeFactory.instance.objectNode();
        if (zh != null) {
            text.put("zh", violations.text(field + "/zh", zh, Change.MAX_TEXT));
        }
        if (en != null) {
            text.put("en", violations.text(field + "/en", en, Change.MAX_TEXT));
        }
        return text;
    }

    /** A text with both languages: the words of the given one stand for the other. */
    static ObjectNode whole(ObjectNode text) {
        if (!text.has("en") && text.has("zh")) {
            text.set("en", text.get("zh"));
        } else if (!text.has("zh") && text.has("en")) {
            text.set("zh", text.get("en"));
        }
        return text;
    }

    /** Checks and completes every text of a tree. */
    static void complete(JsonNode node, String field, Violations violations) {
        if (node instanceof ObjectNode object) {
            if (isText(object)) {
                object.setAll(given(side(object, "zh"), side(object, "en"), field, violations));
                whole(object);
                return;
            }
            object.fields()
                    .forEachRemaining(member -> complete(member.getValue(), field + "/" + member.getKey(), violations));
        } else {
            for (int i = 0; i < node.size(); i++) {
                complete(node.get(i), field + "/" + i, violations);
            }
        }
    }

    /** Whether it has words in a language and nothing else. */
    static boolean isText(JsonNode node) {
        var languages = (node.path("zh").isTextual() ? 1 : 0) + (node.path("en").isTextual() ? 1 : 0);
        return languages > 0 && node.size() == languages;
    }

    private static @Nullable String side(ObjectNode text, String language) {
        return text.has(language) ? text.get(language).asText() : null;
    }
}
