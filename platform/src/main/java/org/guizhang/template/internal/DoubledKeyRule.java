package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/** A key names one thing: in the whole template within a kind, and within every list. */
final class DoubledKeyRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        for (var kind : ArtefactKinds.ALL) {
            var seen = new HashMap<String, TemplateFolder.Artefact>();
            for (var artefact : folder.artefacts(kind)) {
                var first = seen.putIfAbsent(artefact.key(), artefact);
                if (first != null) {
                    var place = first.file().path() + ":" + first.file().line(first.pointer() + "/key");
                    problems.add(artefact.file(), artefact.pointer() + "/key", "doubled-key", artefact.key(), place);
                }
            }
        }
        folder.all().forEach(file -> {
            lists(file, problems);
            for (int i = 0; i < file.root().path("clauses").size(); i++) {
                items(file, file.root().path("clauses").path(i), "/clauses/" + i, new HashSet<>(), problems);
            }
        });
    }

    /** Items are named by their clause and their own key alone, at whatever depth they stand. */
    private static void items(
            YamlFile file, JsonNode holder, String pointer, Set<String> above, TemplateProblems problems) {
        var items = holder.path("items");
        var here = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var key = items.path(i).path("key");
            if (key.isTextual() && here.add(key.asText()) && !above.add(key.asText())) {
                problems.add(file, pointer + "/items/" + i + "/key", "doubled-in-clause", key.asText());
            }
        }
        for (int i = 0; i < items.size(); i++) {
            items(file, items.path(i), pointer + "/items/" + i, above, problems);
        }
    }

    private static void lists(YamlFile file, TemplateProblems problems) {
        YamlVisitor.through(file.root(), (pointer, name, node) -> {
            var topLevel =
                    pointer.lastIndexOf('/') == 0 && ArtefactKinds.ALL.stream().anyMatch(k -> name.equals(k + "s"));
            if (!node.isArray() || topLevel || name.equals("clauses")) {
                return;
            }
            var seen = new HashSet<String>();
            for (int i = 0; i < node.size(); i++) {
                var key = node.path(i).path("key");
                if (key.isTextual() && !seen.add(key.asText())) {
                    problems.add(file, pointer + "/" + i + "/key", "doubled-in-list", key.asText());
                }
            }
        });
    }
}
