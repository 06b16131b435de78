package org.guizhang.template.internal;

import java.util.HashSet;
import java.util.Set;
import org.guizhang.template.Placeholders;

/** A parameter drives something: a business is asked no question that changes nothing. */
final class UsedParameterRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, Problems problems) {
        var used = new HashSet<String>();
        folder.all().forEach(file -> collect(file, used));
        for (var parameter : folder.artefacts("parameter")) {
            if (!used.contains(parameter.key())) {
                problems.add(parameter.file(), parameter.pointer() + "/key", "parameter-unused", parameter.key());
            }
        }
    }

    private static void collect(YamlFile file, Set<String> used) {
        Walk.through(file.root(), (pointer, name, node) -> {
            if (!node.isTextual()) {
                return;
            }
            switch (name) {
                case "zh", "en" -> used.addAll(Placeholders.in(node.asText()));
                case "parameter" -> used.add(node.asText());
                default -> {
                    if (ReferenceRule.EXPRESSIONS.contains(name)) {
                        ReferenceRule.PARAMETER
                                .matcher(node.asText())
                                .results()
                                .forEach(r -> used.add(r.group(1).replace('_', '-')));
                    }
                }
            }
        });
    }
}
