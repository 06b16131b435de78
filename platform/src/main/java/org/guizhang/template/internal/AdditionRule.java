package org.guizhang.template.internal;

import java.util.List;

/** What has a source, itself or in a part, is no addition, and a legal basis says how sure it is. */
final class AdditionRule implements FolderRule {
    private static final List<String> KINDS = List.of("clause", "checklist", "record");

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        for (var kind : KINDS) {
            for (var artefact : folder.artefacts(kind)) {
                var addition = artefact.node().path("addition");
                var at = artefact.pointer() + "/addition";
                if (addition.isMissingNode()) {
                    continue;
                }
                if (artefact.node().findValues("sources").stream().anyMatch(rows -> !rows.isEmpty())) {
                    problems.add(artefact.file(), at, "addition-source", artefact.key());
                }
                if (addition.has("basis") != addition.has("checked")) {
                    problems.add(artefact.file(), at, "addition-basis", artefact.key());
                }
            }
        }
    }
}
