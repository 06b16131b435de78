package org.guizhang.ui.policy;

import static org.guizhang.ui.shell.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.template.Template;

/** What comes with a template, counted. */
record Counts(int chapters, int clauses, int checklists, int forms, int numbers) {
    static Counts of(Template template) {
        var clauses =
                template.chapters().stream().mapToInt(c -> c.clauses().size()).sum();
        return new Counts(
                template.chapters().size(),
                clauses,
                template.checklists().size(),
                template.records().size(),
                template.parameters().size());
    }

    Counts plus(Counts other) {
        return new Counts(
                chapters + other.chapters,
                clauses + other.clauses,
                checklists + other.checklists,
                forms + other.forms,
                numbers + other.numbers);
    }

    /** {@code 8 章 60 条 · 5 张检查表 · 12 种表单}. */
    String words() {
        var parts = new ArrayList<String>(List.of(t("counts.text", chapters, clauses)));
        if (checklists > 0) {
            parts.add(t("counts.checklists", checklists));
        }
        if (forms > 0) {
            parts.add(t("counts.forms", forms));
        }
        return String.join(" · ", parts);
    }
}
