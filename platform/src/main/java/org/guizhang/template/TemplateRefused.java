package org.guizhang.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guizhang.shared.Languages;

/** Template files hold mistakes; nothing of them was taken. The message has a line for each. */
public final class TemplateRefused extends RuntimeException {
    private final transient List<TemplateProblem> problems;

    public TemplateRefused(List<TemplateProblem> problems) {
        super(lines(problems, Languages.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, by file and line. */
    public List<TemplateProblem> problems() {
        return problems;
    }

    /** A readable line for each problem. */
    public String in(Locale locale) {
        return lines(problems, locale);
    }

    private static String lines(List<TemplateProblem> problems, Locale locale) {
        return problems.stream().map(p -> p.in(locale)).collect(Collectors.joining("\n"));
    }
}
