package org.guizhang.template.internal;

import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.template.YamlSource;

/** Reads a YAML document that is no file of a template with the reader of those. */
public final class StrictYaml {
    private StrictYaml() {}

    /** See {@link YamlSource#read}. */
    public static YamlSource read(byte[] bytes, int max) {
        var problems = new TemplateProblems();
        var file = YamlReader.read("", bytes, max, problems);
        if (file.isEmpty() || !problems.isEmpty()) {
            throw Rejected.of(problems.sorted().stream()
                    .map(p -> new Violation(
                            p.pointer(),
                            p.rule(),
                            Message.of(
                                    "violation.yaml-at",
                                    String.valueOf(p.line()),
                                    Message.of("violation.yaml", p.what(), p.remedy()))))
                    .toList());
        }
        return new YamlSource(file.get().root(), file.get().lines(), file.get().ended());
    }
}
