package org.guizhang.ui.policy.catalogue;

import static org.guizhang.ui.shell.Messages.t;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.template.Template;

/** What comes with a template, counted. */
public record Counts(int chapters, int clauses, int checklists, int forms, int deadlines) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public static Counts of(Template template) {
        var clauses =
                template.chapters().stream().mapToInt(c -> c.clauses().size()).sum();
        return new Counts(
                template.chapters().size(),
                clauses,
                template.checklists().size(),
                template.records().size(),
                template.deadlines().size());
    }

    public Counts plus(Counts other) {
        return new Counts(
                chapters + other.chapters,
                clauses + other.clauses,
                checklists + other.checklists,
                forms + other.forms,
                deadlines + other.deadlines);
    }

    /** {@code 8 章 60 条 · 5 张检查表 · 12 种表单 · 7 个时限}. */
    public String words() {
        var parts = new ArrayList<String>(List.of(t("counts.text", chapters, clauses)));
        if (checklists > 0) {
            parts.add(t("counts.checklists", checklists));
        }
        if (forms > 0) {
            parts.add(t("counts.forms", forms));
        }
        if (deadlines > 0) {
            parts.add(t("counts.deadlines", deadlines));
        }
        return String.join(" · ", parts);
    }
}
