package org.guizhang.ui.policy.catalogue;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Text;
import org.guizhang.template.Outline;
import org.guizhang.template.ParameterText;
import org.guizhang.template.Template;
import org.guizhang.template.Trade;
import org.guizhang.ui.policy.reading.AdditionMark;
import org.guizhang.ui.policy.reading.DocumentNames;
import org.guizhang.ui.policy.reading.HandbookView;
import org.guizhang.ui.shell.Messages;

/** What a template brings besides its clauses, each folded under its name and count. */
final class Artefacts {
    private Artefacts() {}

    /** Jobs with what they answer for, whom they report to and what they do. */
    static List<Component> positions(Resolved.Content content) {
        var names = new DocumentNames(content);
        return content.positions().stream()
                .map(position -> {
                    var list = new UnorderedList();
                    position.duties().forEach(duty -> list.add(new ListItem(said(duty.text()))));
                    var above = position.reportsTo();
                    var about = new Div(paragraph(position.summary()));
                    if (above != null) {
                        about.add(HandbookView.muted(t("position.reports-to", names.of(above))));
                    }
                    var title = said(position.title());
                    return fold(position.external() ? t("position.external", title) : title, about, list);
                })
                .toList();
    }

    static List<Component> checklists(Resolved.Content content) {
        var names = new DocumentNames(content);
        return content.checklists().stream()
                .map(checklist -> {
                    var list = new UnorderedList();
                    checklist.items().forEach(item -> list.add(line(item.text(), t("answer." + item.answer()))));
                    var title = t(
                            "template.items",
                            said(checklist.title()),
                            checklist.items().size());
                    return fold(
                            title,
                            new AdditionMark(checklist.addition()),
                            paragraph(checklist.purpose()),
                            by(names.of(checklist.position())),
                            list);
                })
                .toList();
    }

    static List<Component> forms(Resolved.Content content) {
        return content.records().stream()
                .map(form -> {
                    var list = new UnorderedList();
                    form.fields().forEach(field -> list.add(field(field)));
                    for (var table : form.lines()) {
                        var columns = new UnorderedList();
                        table.fields().forEach(column -> columns.add(field(column)));
                        list.add(new ListItem(new Span(t("template.table", said(table.title()))), columns));
                    }
                    var fields = form.fields().size()
                            + form.lines().stream()
                                    .mapToInt(l -> l.fields().size())
                                    .sum();
                    return fold(
                            t("template.fields", said(form.title()), fields),
                            new AdditionMark(form.addition()),
                            paragraph(form.purpose()),
                            list);
                })
                .toList();
    }

    /** @param presets what the reader's trade sets otherwise than the template */
    static List<Component> numbers(Template template, Resolved.Content content, Map<String, Trade.Default> presets) {
        var list = new DescriptionList();
        list.addClassName("gz-numbers");
        for (var value : content.parameters()) {
            list.add(new DescriptionList.Term(said(value.title())));
            var guidance =
                    template.parameter(value.key()).map(p -> said(p.guidance())).orElse("");
            var about = new Span(guidance);
            about.addClassNames("gz-muted", "gz-small");
            var word = new Span(said(value.text()));
            word.addClassName("gz-strong");
            var description = new DescriptionList.Description(word, about);
            var preset = presets.get(value.key());
            if (preset != null) {
                description.add(usual(template, preset));
            }
            list.add(description);
        }
        return content.parameters().isEmpty() ? List.of() : List.of(list);
    }

    /** That a value is the trade's, why, and what the template itself has. */
    private static Span usual(Template template, Trade.Default preset) {
        var byDefault = template.parameter(preset.parameter())
                .map(p -> ParameterText.in(p, p.byDefault(), Messages.locale()))
                .orElse("");
        var why = preset.why();
        var line = new Span(t("template.usual", byDefault) + (why == null ? "" : t("parameter.preset.why", said(why))));
        line.addClassNames("gz-small", "gz-preset");
        return line;
    }

    static List<Component> deadlines(Resolved.Content content) {
        var names = new DocumentNames(content);
        var list = new UnorderedList();
        content.deadlines().forEach(d -> list.add(line(d.title(), names.of(d.responsible()))));
        return content.deadlines().isEmpty() ? List.of() : List.of(list);
    }

    static List<Component> penalties(Resolved.Content content) {
        var list = new UnorderedList();
        for (var penalty : content.penalties()) {
            var state = t(penalty.enabled() ? "penalty.on" : "penalty.off");
            list.add(line(penalty.title(), t("penalty." + penalty.subject()) + " · " + state));
        }
        return content.penalties().isEmpty() ? List.of() : List.of(HandbookView.muted(t("penalty.about")), list);
    }

    static List<Component> phrases(Resolved.Content content) {
        return content.phrases().stream()
                .map(set -> {
                    var list = new UnorderedList();
                    set.phrases().forEach(phrase -> list.add(line(phrase.situation(), said(phrase.wording()))));
                    return fold(
                            t("template.items", said(set.title()), set.phrases().size()), list);
                })
                .toList();
    }

    private static ListItem field(Outline.Field field) {
        var type = t("field." + field.type());
        return line(field.title(), field.required() ? type : t("template.optional", type));
    }

    private static ListItem line(Text what, String about) {
        var muted = new Span(about);
        muted.addClassNames("gz-muted", "gz-small");
        return new ListItem(new Span(said(what)), new Span(" "), muted);
    }

    private static Paragraph paragraph(Text words) {
        return new Paragraph(said(words));
    }

    private static Paragraph by(String position) {
        return HandbookView.muted(t("template.by", position));
    }

    private static Component fold(String title, Component... inside) {
        var content = new Div(inside);
        content.addClassName("gz-fold-content");
        var fold = new NativeDetails(title, content);
        fold.addClassName("gz-details");
        return fold;
    }
}
