package org.guizhang.templates;

import com.fasterxml.jackson.databind.JsonNode;

/** Goes through the texts of a document. */
final class Texts {
    private Texts() {}

    /** Sees a text of one language at its place, a JSON pointer that ends with the language. */
    interface Visitor {
        void text(String pointer, String text);
    }

    /** Every text of both languages, in the order of the document. */
    static void walk(JsonNode document, Visitor visitor) {
        walk("", document, visitor);
    }

    private static void walk(String pointer, JsonNode node, Visitor visitor) {
        if (node.path("zh").isTextual()) {
            visitor.text(pointer + "/zh", node.path("zh").asText());
            visitor.text(pointer + "/en", node.path("en").asText());
            return;
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(pointer + "/" + i, node.get(i), visitor);
        }
        node.fields().forEachRemaining(member -> walk(pointer + "/" + member.getKey(), member.getValue(), visitor));
    }
}
