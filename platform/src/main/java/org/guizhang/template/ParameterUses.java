package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters that something goes by: a text, a limit, a schedule or a rule. */
public final class ParameterUses {
    /** Members that hold CEL. */
    public static final Set<String> EXPRESSIONS =
            Set.of("must", "value", "when", "requiredWhen", "visibleWhen", "while");

    /** A parameter in CEL; underscores stand for hyphens. */
    public static final Pattern IN_EXPRESSION = Pattern.compile("\\bparams\\.([a-z0-9_]+)");

    /** What tells of parameters without going by them. */
    private static final Set<String> SILENT = Set.of("groups", "parameters", "relations", "setting", "changes");

    private ParameterUses() {}

    /** Keys, as they stand in a document of a template or in a part of one whose placeholders are still open. */
    public static Set<String> in(JsonNode document) {
        var used = new HashSet<String>();
        collect("", document, used);
        return used;
    }

    private static void collect(String name, JsonNode node, Set<String> used) {
        if (node.isTextual()) {
            text(name, node.asText(), used);
        } else if (node.isArray()) {
            node.forEach(element -> collect(name, element, used));
        } else {
            node.fields().forEachRemaining(member -> {
                if (!SILENT.contains(member.getKey())) {
                    collect(member.getKey(), member.getValue(), used);
                }
            });
        }
    }

    private static void text(String name, String text, Set<String> used) {
        if (name.equals("zh") || name.equals("en")) {
            Placeholders.in(text).stream().map(Placeholders::parameter).forEach(used::add);
        } else if (name.equals("parameter")) {
            used.add(text);
        } else if (EXPRESSIONS.contains(name)) {
            IN_EXPRESSION
                    .matcher(text)
                    .results()
                    .forEach(r -> used.add(r.group(1).replace('_', '-')));
        }
    }
}
