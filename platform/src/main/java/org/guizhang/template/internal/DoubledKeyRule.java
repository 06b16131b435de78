package org.guizhang.template.internal;

import java.util.HashMap;
import java.util.HashSet;

/** A key names one thing: in the whole template within a kind, and within every list. */
final class DoubledKeyRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, Problems problems) {
        for (var kind : Kinds.ALL) {
            var seen = new HashMap<String, TemplateFolder.Artefact>();
            for (var artefact : folder.artefacts(kind)) {
                var first = seen.putIfAbsent(artefact.key(), artefact);
                if (first != null) {
                    var place = first.file().path() + ":" + first.file().line(first.pointer() + "/key");
                    problems.add(artefact.file(), artefact.pointer() + "/key", "doubled-key", artefact.key(), place);
                }
            }
        }
        folder.all().forEach(file -> lists(file, problems));
    }

    private static void lists(YamlFile file, Problems problems) {
        Walk.through(file.root(), (pointer, name, node) -> {
            var topLevel = pointer.lastIndexOf('/') == 0 && Kinds.ALL.stream().anyMatch(k -> name.equals(k + "s"));
            if (!node.isArray() || topLevel || name.equals("clauses")) {
                return;
            }
            var seen = new HashSet<String>();
            for (int i = 0; i < node.size(); i++) {
                var key = node.get(i).path("key");
                if (key.isTextual() && !seen.add(key.asText())) {
                    problems.add(file, pointer + "/" + i + "/key", "doubled-in-list", key.asText());
                }
            }
        });
    }
}
