package org.guizhang.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Judges rules by the trees that the API gives, as a client without a compiler does: those on texts alone. */
final class RuleOfTree {
    private RuleOfTree() {}

    /** @param said answers by name; what is not there is an empty text */
    static boolean holds(JsonNode tree, Map<String, String> said) {
        return Boolean.TRUE.equals(value(tree, said));
    }

    private static Object value(JsonNode node, Map<String, String> said) {
        if (node.has("value")) {
            return node.get("value").isBoolean()
                    ? node.get("value").asBoolean()
                    : node.get("value").asText();
        }
        if (node.has("name")) {
            return said.getOrDefault(node.get("name").asText(), "");
        }
        var args = node.path("args");
        return switch (node.path("call").asText()) {
            case "_==_" -> value(args.get(0), said).equals(value(args.get(1), said));
            case "_!=_" -> !value(args.get(0), said).equals(value(args.get(1), said));
            case "_&&_" -> holds(args.get(0), said) && holds(args.get(1), said);
            case "_||_" -> holds(args.get(0), said) || holds(args.get(1), said);
            case "!_" -> !holds(args.get(0), said);
            default -> throw new AssertionError("A rule that clients cannot judge: " + node);
        };
    }
}
