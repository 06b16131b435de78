package org.guizhang.policy.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Amended;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Authorship;
import org.guizhang.policy.resolve.internal.Offset;
import org.guizhang.policy.resolve.internal.Wording;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;

/**
 * Puts the values and the amendments of a business into a template. A pure function: the same template, values and
 * amendments give the same bytes, on every machine and at every time.
 */
public final class Resolver {
    /** The format of the resolved document. */
    public static final int FORMAT = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> COPIED =
            List.of("kind", "addressees", "carriedOutBy", "sources", "asked", Authorship.MEMBER);
    private static final List<String> ARTEFACTS =
            List.of("checklists", "records", "deadlines", "penalties", "phrases", "classifications");

    private final Template template;
    private final Amended amended;
    private final Map<String, JsonNode> values;
    private final Wording wording;
    private int clauses;

    private Resolver(Template template, Map<String, JsonNode> values, List<Amendment> amendments) {
        this.template = template;
        this.amended = Amended.of(template, amendments);
        this.values = values;
        this.wording = new Wording(amended.template(), values);
    }

    /**
     * Resolves a template.
     *
     * @param values checked values by key, as {@link ParameterValues#check} gives them; absent ones are the defaults
     */
    public static Resolved resolve(Template template, Map<String, JsonNode> values) {
        return resolve(template, values, List.of());
    }

    /**
     * Resolves a template with the changes of a business in it.
     *
     * @param values as above
     * @param amendments that fit the template, as {@link org.guizhang.policy.amend.AmendmentCheck} finds out
     */
    public static Resolved resolve(Template template, Map<String, JsonNode> values, List<Amendment> amendments) {
        return Resolved.of(new Resolver(template, values, amendments).document());
    }

    private ObjectNode document() {
        var source = template.source();
        var from = amended.document();
        var document = NODES.objectNode().put("format", FORMAT);
        document.putObject("template")
                .put("id", source.id())
                .put("version", source.version())
                .put("checksum", source.checksum());
        for (var member : List.of("title", "summary", "audience")) {
            document.set(member, resolved(from.path(member)));
        }
        document.set("parameters", parameters());
        document.set("positions", resolved(from.path("positions")));
        if (from.has("things")) {
            document.set("things", resolved(from.path("things")));
        }
        document.set("chapters", chapters(from.path("chapters")));
        for (var member : ARTEFACTS) {
            document.set(member, from.has(member) ? resolved(from.path(member)) : NODES.arrayNode());
        }
        return document;
    }

    private ArrayNode parameters() {
        var list = NODES.arrayNode();
        for (var parameter : template.parameters()) {
            var value = value(parameter.key());
            var entry = list.addObject()
                    .put("key", parameter.key())
                    .put("type", parameter.type().wire());
            entry.put("group", parameter.group());
            entry.set("title", text(wording.resolve(parameter.title())));
            entry.set("value", value);
            entry.set("text", text(wording.of(parameter.key())));
        }
        return list;
    }

    private ArrayNode chapters(JsonNode from) {
        var list = NODES.arrayNode();
        for (var chapter : from) {
            var number = list.size() + 1;
            var entry =
                    list.addObject().put("key", chapter.path("key").asText()).put("number", number);
            entry.set("label", text(Numbering.chapter(number)));
            entry.set("title", resolved(chapter.path("title")));
            authorship(chapter, entry);
            var inside = entry.putArray("clauses");
            chapter.path("clauses").forEach(clause -> inside.add(clause(clause)));
        }
        return list;
    }

    private ObjectNode clause(JsonNode from) {
        clauses++;
        var entry = NODES.objectNode().put("key", from.path("key").asText()).put("number", clauses);
        entry.set("label", text(Numbering.clause(clauses)));
        for (var member : COPIED) {
            if (from.has(member)) {
                entry.set(member, from.path(member));
            }
        }
        for (var member : List.of("title", "text", "advisories", "addition")) {
            if (from.has(member)) {
                entry.set(member, resolved(from.path(member)));
            }
        }
        if (from.has("items")) {
            entry.set("items", items(from.path("items"), 0));
        }
        return entry;
    }

    private ArrayNode items(JsonNode from, int depth) {
        var list = NODES.arrayNode();
        for (var item : from) {
            var marker = Numbering.item(depth, list.size() + 1);
            var entry = list.addObject().put("key", item.path("key").asText());
            entry.set("marker", text(marker));
            entry.set("text", resolved(item.path("text")));
            authorship(item, entry);
            if (item.has("items")) {
                entry.set("items", items(item.path("items"), depth + 1));
            }
        }
        return list;
    }

    private static void authorship(JsonNode from, ObjectNode to) {
        if (from.has(Authorship.MEMBER)) {
            to.set(Authorship.MEMBER, from.get(Authorship.MEMBER));
        }
    }

    /** A copy in which texts are put into words and every lone {@code {parameter: key}} is the parameter's value. */
    private JsonNode resolved(JsonNode from) {
        if (from.isArray()) {
            var list = NODES.arrayNode();
            from.forEach(element -> list.add(resolved(element)));
            return list;
        }
        if (!from.isObject()) {
            return from;
        }
        if (from.path("zh").isTextual() && from.path("en").isTextual()) {
            return text(wording.resolve(
                    new Text(from.path("zh").asText(), from.path("en").asText())));
        }
        if (from.size() == 1 && from.path("parameter").isTextual()) {
            return value(from.path("parameter").asText());
        }
        if (from.size() == 2 && from.path("parameter").isTextual() && from.has("plus")) {
            return Offset.later(value(from.path("parameter").asText()), resolved(from.path("plus")));
        }
        var object = NODES.objectNode();
        from.fields().forEachRemaining(member -> object.set(member.getKey(), resolved(member.getValue())));
        switched(object);
        return object;
    }

    /** A penalty that a parameter switches is enabled or not, once the parameter has a value. */
    private void switched(ObjectNode object) {
        var by = object.remove("switch");
        if (by != null) {
            var chosen = value(by.path("parameter").asText()).asText();
            object.put("enabled", chosen.equals(by.path("is").asText()));
        }
    }

    private JsonNode value(String key) {
        var value = values.get(key);
        return value != null
                ? value
                : template.parameter(key)
                        .orElseThrow(() -> new IllegalStateException("No parameter " + key))
                        .byDefault();
    }

    private static ObjectNode text(Text text) {
        return NODES.objectNode().put("zh", text.zh()).put("en", text.en());
    }
}
