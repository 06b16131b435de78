package org.guizhang.template.internal;

/** Where an answer is chosen, there are options to choose from. */
final class ChoiceRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        for (var file : folder.all()) {
            if (file.path().endsWith("/parameters.yaml")) {
                continue;
            }
            YamlVisitor.through(file.root(), (pointer, name, node) -> {
                var chosen = node.path("answer").asText().equals("choice")
                        || (name.equals("fields") && node.path("type").asText().equals("choice"));
                if (chosen && !node.has("options")) {
                    problems.add(file, pointer, "options-missing");
                }
            });
        }
    }
}
