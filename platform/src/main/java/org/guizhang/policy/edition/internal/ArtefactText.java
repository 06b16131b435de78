package org.guizhang.policy.edition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.ParameterText;

/** What an artefact of a resolved document says to its readers, as one text, and who is named in it. */
final class ArtefactText {
    /** Members that are for administrators, are fields of their own, or are of no help to whoever looks for it. */
    private static final Set<String> LEFT_OUT = Set.of(
            "title", "situation", "advisories", "asked", "addition", "unit", "signatures", "approvals", "states");

    private static final Set<String> LENGTHS = Set.of("within", "appealWithin", "window");

    private ArtefactText() {}

    static Text title(JsonNode artefact) {
        return text(artefact.path("title"));
    }

    static Text situation(JsonNode phrase) {
        return text(phrase.path("situation"));
    }

    /** All its texts, lengths of time and amounts, a line each, in the order of the document. */
    static Text of(JsonNode artefact) {
        var lines = new ArrayList<Text>();
        // What it is for stands first wherever the document has it.
        for (var first : List.of("purpose", "conduct", "wording")) {
            if (artefact.has(first)) {
                lines.add(text(artefact.path(first)));
            }
        }
        artefact.fields().forEachRemaining(member -> {
            if (!LEFT_OUT.contains(member.getKey())) {
                collect(member, lines);
            }
        });
        return ArtefactTitles.lines(new LinkedHashSet<>(lines));
    }

    /** The keys in what says who: a key, several, or an object that names one. */
    static void keys(JsonNode who, Set<String> keys) {
        if (who.isTextual()) {
            keys.add(who.asText());
        } else if (who.isArray()) {
            who.forEach(each -> keys(each, keys));
        } else {
            for (var member : List.of("position", "onDuty")) {
                if (who.path(member).isTextual()) {
                    keys.add(who.path(member).asText());
                }
            }
        }
    }

    private static void collect(Map.Entry<String, JsonNode> member, List<Text> lines) {
        var node = member.getValue();
        if (node.isArray()) {
            node.forEach(each -> inside(each, lines));
        } else if (node.isObject()) {
            inside(node, lines);
        } else if (node.isTextual() && LENGTHS.contains(member.getKey())) {
            IsoDuration.parse(node.asText()).ifPresent(length -> lines.add(ParameterText.duration(node.asText())));
        } else if (node.isTextual() && member.getKey().equals("due")) {
            lines.add(Text.same(node.asText()));
        } else if (node.isNumber()
                && member.getKey().equals("amount")
                && node.decimalValue().signum() > 0) {
            lines.add(Message.of(
                            "value.money",
                            node.decimalValue().stripTrailingZeros().toPlainString())
                    .both());
        }
    }

    private static void inside(JsonNode node, List<Text> lines) {
        if (node.path("zh").isTextual()) {
            lines.add(text(node));
        } else if (node.isObject()) {
            // ArtefactTitles of fields and tables are what people know a form by.
            if (node.path("title").isObject()) {
                lines.add(text(node.path("title")));
            }
            node.fields().forEachRemaining(member -> {
                if (!LEFT_OUT.contains(member.getKey())) {
                    collect(member, lines);
                }
            });
        }
    }

    private static Text text(JsonNode both) {
        return new Text(both.path("zh").asText(), both.path("en").asText());
    }
}
