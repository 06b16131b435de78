package org.guizhang.ui.policy.catalogue;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.template.TemplateProblem;
import org.guizhang.template.TemplateReport;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;

/** What a check has found, file by file: where, what, and how to mend it. */
class TemplateReportList extends Div {
    /** More at once is no help, and heavy for a phone. */
    private static final int SHOWN = 200;

    TemplateReportList(TemplateReport report) {
        addClassName("gz-stack");
        if (report.problems().isEmpty()) {
            add(whole(report));
            if (!report.hints().isEmpty()) {
                var hints = list(t("template.check.hints", report.hints().size()), report.hints());
                hints.addComponentAtIndex(1, new Paragraph(t("template.check.hints.about")));
                add(hints);
            }
        } else {
            var count = report.problems().size();
            add(list(t("template.check.found", count), report.problems()));
        }
    }

    private static Card whole(TemplateReport report) {
        var names = report.whole().stream()
                .map(one -> one.id() + " " + one.version())
                .toList();
        return new Card(
                t("template.check.result"),
                new StateBadge(Tone.PASS, t("template.check.whole")),
                new Paragraph(t("template.check.whole.text", Texts.list(names))));
    }

    private static Card list(String title, List<TemplateProblem> found) {
        var card = new Card(title);
        Map<String, UnorderedList> files = new LinkedHashMap<>();
        for (var one : found.subList(0, Math.min(found.size(), SHOWN))) {
            files.computeIfAbsent(one.file(), file -> {
                        var heading = new H3(file);
                        heading.addClassName("gz-path");
                        var list = new UnorderedList();
                        list.addClassName("gz-plan");
                        card.add(heading, list);
                        return list;
                    })
                    .add(item(one));
        }
        if (found.size() > SHOWN) {
            card.add(new Paragraph(t("template.check.more", SHOWN)));
        }
        return card;
    }

    private static ListItem item(TemplateProblem one) {
        var line = new Span(t("template.check.line", one.line()));
        line.addClassName("gz-strong");
        var field = new Span(one.pointer());
        field.addClassNames("gz-muted", "gz-small", "gz-path");
        var remedy = new Paragraph(t("template.check.remedy", one.remedy().in(Messages.locale())));
        remedy.addClassNames("gz-muted", "gz-small");
        return new ListItem(
                new Div(line, new Span(" "), field), new Paragraph(one.what().in(Messages.locale())), remedy);
    }
}
