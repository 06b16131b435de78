package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guizhang.template.ParameterUses;
import org.guizhang.template.Placeholders;

/**
 * No parameter is dead: what a business sets is said in a text that people at work read, and is what a checklist, form,
 * deadline or penalty goes by. An item of a checklist that asks for the value in words goes by it, too.
 */
final class ParameterHint implements HouseRule {
    private static final List<String> WORKING = List.of("checklist", "record", "deadline", "penalty");

    /** Nobody at work reads there. */
    private static final Set<String> UNREAD =
            Set.of("parameters", "relations", "groups", "successors", "changes", "advisories");

    @Override
    public void look(TemplateFolder folder, TemplateProblems hints) {
        var said = new HashSet<String>();
        folder.all().forEach(file -> said(file.root(), said));
        var goneBy = new HashSet<String>();
        for (var kind : WORKING) {
            for (var artefact : folder.artefacts(kind)) {
                goneBy(artefact.node(), goneBy);
                if (kind.equals("checklist")) {
                    said(artefact.node(), goneBy);
                }
            }
        }
        for (var parameter : folder.artefacts("parameter")) {
            if (!said.contains(parameter.key())) {
                hints.add(parameter.file(), parameter.pointer(), "parameter-said", parameter.key());
            }
            // A name or a number to call is printed; there is nothing to hold against it.
            var printed = parameter.node().path("type").asText().equals("text");
            if (!printed && !goneBy.contains(parameter.key())) {
                hints.add(parameter.file(), parameter.pointer(), "parameter-gone-by", parameter.key());
            }
        }
    }

    private static void said(JsonNode node, Set<String> found) {
        for (var language : List.of("zh", "en")) {
            if (node.path(language).isTextual()) {
                Placeholders.in(node.path(language).asText()).stream()
                        .map(Placeholders::parameter)
                        .forEach(found::add);
            }
        }
        if (node.isArray()) {
            node.forEach(one -> said(one, found));
        }
        node.fields().forEachRemaining(member -> {
            if (!UNREAD.contains(member.getKey())) {
                said(member.getValue(), found);
            }
        });
    }

    private static void goneBy(JsonNode node, Set<String> found) {
        node.findValues("parameter").forEach(key -> found.add(key.asText()));
        ParameterUses.IN_EXPRESSION
                .matcher(node.toString())
                .results()
                .forEach(use -> found.add(use.group(1).replace('_', '-')));
    }
}
