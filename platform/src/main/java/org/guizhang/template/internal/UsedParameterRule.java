package org.guizhang.template.internal;

import java.util.HashSet;
import org.guizhang.template.ParameterUses;

/** A parameter drives something: a business is asked no question that changes nothing. */
final class UsedParameterRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var used = new HashSet<String>();
        folder.all().forEach(file -> used.addAll(ParameterUses.in(file.root())));
        for (var parameter : folder.artefacts("parameter")) {
            if (!used.contains(parameter.key())) {
                problems.add(parameter.file(), parameter.pointer() + "/key", "parameter-unused", parameter.key());
            }
        }
    }
}
