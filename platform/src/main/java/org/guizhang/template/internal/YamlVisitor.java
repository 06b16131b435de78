package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;

/** Goes through a file from top to bottom. */
final class YamlVisitor {
    private YamlVisitor() {}

    /** Sees every place of a file. */
    interface Visitor {
        /**
         * @param pointer of the place
         * @param name of the nearest member around it: the elements of a list have the list's name
         */
        void visit(String pointer, String name, JsonNode node);
    }

    static void through(JsonNode root, Visitor visitor) {
        through("", "", root, visitor);
    }

    private static void through(String pointer, String name, JsonNode node, Visitor visitor) {
        visitor.visit(pointer, name, node);
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                through(pointer + "/" + i, name, node.get(i), visitor);
            }
        }
        node.fields()
                .forEachRemaining(member -> through(
                        pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                        member.getKey(),
                        member.getValue(),
                        visitor));
    }
}
