package org.guizhang.template.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guizhang.shared.Message;
import org.guizhang.template.TemplateProblem;

/** Collects what is wrong. What each rule says and how to mend it stands in the messages under the rule's code. */
public final class TemplateProblems {
    private final List<TemplateProblem> found = new ArrayList<>();

    /** Notes a problem at a place of a file that could be read. */
    void add(YamlFile file, String pointer, String rule, Object... arguments) {
        add(file.path(), file.line(pointer), pointer, rule, arguments);
    }

    void add(String path, int line, String pointer, String rule, Object... arguments) {
        found.add(new TemplateProblem(
                path,
                line,
                pointer,
                rule,
                Message.of("template.problem." + rule, arguments),
                Message.of("template.remedy." + rule, arguments)));
    }

    void addAll(TemplateProblems others) {
        found.addAll(others.found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Everything found, by file and line, each problem once. */
    List<TemplateProblem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(TemplateProblem::file)
                        .thenComparingInt(TemplateProblem::line)
                        .thenComparing(TemplateProblem::pointer)
                        .thenComparing(TemplateProblem::rule))
                .toList();
    }
}
