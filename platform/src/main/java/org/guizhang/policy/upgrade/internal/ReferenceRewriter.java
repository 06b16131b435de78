package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guizhang.policy.amend.Change.Words;
import org.guizhang.template.Placeholders;
import org.jspecify.annotations.Nullable;

/** Puts the keys of the new version where texts, links and rules of a business name those of the old one. */
final class ReferenceRewriter {
    private static final Pattern PARAMETER = Pattern.compile("\\bparams\\.([a-z][a-z0-9_]*)");
    /** What the keys in a member are of. */
    static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("addressees", "position"),
            Map.entry("reportsTo", "position"),
            Map.entry("responsible", "position"),
            Map.entry("position", "position"),
            Map.entry("verifier", "position"),
            Map.entry("custodian", "position"),
            Map.entry("filledBy", "position"),
            Map.entry("to", "position"),
            Map.entry("by", "position"),
            Map.entry("onDuty", "position"),
            Map.entry("thing", "thing"),
            Map.entry("violates", "clause"),
            Map.entry("clauses", "clause"),
            Map.entry("clause", "clause"),
            Map.entry("record", "record"),
            Map.entry("records", "record"),
            Map.entry("checklist", "checklist"),
            Map.entry("checklists", "checklist"),
            Map.entry("fromChecklists", "checklist"),
            Map.entry("deadline", "deadline"),
            Map.entry("deadlines", "deadline"),
            Map.entry("penalties", "penalty"),
            Map.entry("parameter", "parameter"));

    private final AddressMapping mapping;

    ReferenceRewriter(AddressMapping mapping) {
        this.mapping = mapping;
    }

    List<String> positions(List<String> keys) {
        return keys.stream().map(key -> key("position", key)).distinct().toList();
    }

    @Nullable
    Words words(@Nullable Words words) {
        return words == null ? null : new Words(words(words.zh()), words(words.en()));
    }

    @Nullable
    String words(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var renewed = Placeholders.replace(text, placeholder -> "{{" + placeholder(placeholder) + "}}");
        return PARAMETER
                .matcher(renewed)
                .replaceAll(found -> Matcher.quoteReplacement("params."
                        + key("parameter", found.group(1).replace('_', '-')).replace('-', '_')));
    }

    /** A copy of a part of a document with the keys of the new version. */
    JsonNode renewed(JsonNode node) {
        return renewed(node, "");
    }

    private JsonNode renewed(JsonNode node, String member) {
        if (node instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            object.fields()
                    .forEachRemaining(entry -> copy.set(entry.getKey(), renewed(entry.getValue(), entry.getKey())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(renewed(element, member)));
            return copy;
        }
        if (!node.isTextual()) {
            return node;
        }
        var kind = MEMBERS.get(member);
        return TextNode.valueOf(kind == null ? String.valueOf(words(node.asText())) : key(kind, node.asText()));
    }

    private String placeholder(String placeholder) {
        var colon = placeholder.indexOf(':');
        return Placeholders.isParameter(placeholder)
                ? placeholder.substring(0, colon + 1) + key("parameter", Placeholders.parameter(placeholder))
                : placeholder.substring(0, colon + 1)
                        + key(placeholder.substring(0, colon), placeholder.substring(colon + 1));
    }

    /** What is gone keeps its key, so that the check of the new version finds and names it. */
    private String key(String kind, String key) {
        return mapping.key(kind, key).orElse(key);
    }
}
