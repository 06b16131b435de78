package org.guizhang.policy.check.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.guizhang.policy.check.Finding;

/** Whatever names a position, a clause or an artefact names one that is in the document. */
public final class LinkRule implements CheckRule {
    private static final Map<String, String> MEMBERS = members();

    @Override
    public void check(JsonNode document, List<DocumentPart> parts, Consumer<Finding> found) {
        var known = new HashSet<String>();
        parts.forEach(part -> known.add(part.path()));
        for (var part : parts) {
            walk(part, part.node(), known, found);
        }
    }

    private static void walk(DocumentPart part, JsonNode node, Set<String> known, Consumer<Finding> found) {
        node.fields().forEachRemaining(member -> {
            var list = MEMBERS.get(member.getKey());
            var value = member.getValue();
            if (list != null && value.isTextual()) {
                need(part, list, value, known, found);
            } else if (list != null && value.isArray()) {
                value.forEach(element -> need(part, list, element, known, found));
            }
            if (!member.getKey().equals("clauses") || !part.list().equals("chapters")) {
                walk(part, value, known, found);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> walk(part, element, known, found));
        }
    }

    private static void need(DocumentPart part, String list, JsonNode key, Set<String> known, Consumer<Finding> found) {
        if (key.isTextual() && !known.contains(list + "/" + key.asText())) {
            var rule = list.equals("positions") ? "unknown-position" : "dead-link";
            found.accept(Finding.blocking(rule, part, list + "/" + key.asText()));
        }
    }

    private static Map<String, String> members() {
        var members = new HashMap<String, String>();
        DocumentPart.ARTEFACTS.forEach(list -> members.put(list, list));
        List.of("addressees", "reportsTo", "responsible", "position", "verifier", "custodian", "filledBy")
                .forEach(member -> members.put(member, "positions"));
        List.of("violates", "clauses", "clause").forEach(member -> members.put(member, "clauses"));
        members.put("onDuty", "positions");
        members.put("thing", "things");
        members.put("record", "records");
        members.put("checklist", "checklists");
        members.put("fromChecklists", "checklists");
        members.put("deadline", "deadlines");
        return members;
    }
}
