package org.guizhang.template.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guizhang.shared.Message;
import org.guizhang.template.TemplateProblem;

/**
 * Collects what is wrong, or what could be better. What each rule says and how to mend it stands in the messages under
 * the rule's code.
 */
public final class TemplateProblems {
    private final List<TemplateProblem> found = new ArrayList<>();
    private final String sentences;
    private final String remedies;

    TemplateProblems() {
        this("template.problem.", "template.remedy.");
    }

    private TemplateProblems(String sentences, String remedies) {
        this.sentences = sentences;
        this.remedies = remedies;
    }

    /** For what the house rules say. */
    static TemplateProblems hints() {
        return new TemplateProblems("template.hint.", "template.hint-remedy.");
    }

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
                Message.of(sentences + rule, arguments),
                Message.of(remedies + rule, arguments)));
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
