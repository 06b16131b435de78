package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.guizhang.template.Template;

/** Items of a clause do not nest deeper than print can number, and each key is the clause's only one. */
final class ClauseRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        for (var clause : folder.artefacts("clause")) {
            items(clause, clause.pointer() + "/items", clause.node().path("items"), 1, new HashSet<>(), problems);
        }
    }

    private static void items(
            TemplateFolder.Artefact clause,
            String pointer,
            JsonNode items,
            int depth,
            Set<String> seen,
            TemplateProblems problems) {
        if (depth > Template.MAX_ITEM_DEPTH && !items.isEmpty()) {
            problems.add(clause.file(), pointer, "item-depth", Template.MAX_ITEM_DEPTH);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            var at = pointer + "/" + i;
            var key = items.path(i).path("key").asText();
            if (!seen.add(key) && depth > 1) {
                problems.add(clause.file(), at + "/key", "doubled-in-list", key);
            }
            items(clause, at + "/items", items.path(i).path("items"), depth + 1, seen, problems);
        }
    }
}
