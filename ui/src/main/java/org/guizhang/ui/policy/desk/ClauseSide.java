package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.guizhang.template.Clause;
import org.guizhang.template.ParameterText;
import org.guizhang.template.Placeholders;
import org.guizhang.ui.parts.Marked;
import org.guizhang.ui.policy.reading.AdvisoryNote;
import org.guizhang.ui.policy.reading.DocumentNames;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;

/** Beside the desk of a clause: how it reads now, which values stand in it, what is doubtful, what carries it out. */
class ClauseSide extends Aside {
    private final AmendmentEditor editor;
    private final TextPreview preview;
    private final Clause clause;
    private final Div read = new Div();
    private final Card numbers = new Card(t("clause.numbers"));

    ClauseSide(AmendmentEditor editor, Clause raw, Resolved.Clause clause, DocumentNames names) {
        this.editor = editor;
        this.preview = editor.preview();
        this.clause = raw;
        addClassNames("gz-beside", "gz-groups");
        read.getElement().setAttribute("aria-live", "polite");
        var card = new Card(t("clause.reads"), read);
        add(card, numbers);
        show(raw.text());
        if (!clause.advisories().isEmpty()) {
            var advice = new Card(t("advisory.title"));
            clause.advisories().forEach(advisory -> advice.add(new AdvisoryNote(advisory)));
            add(advice);
        }
        carriers(clause, names);
    }

    /** Shows a text as it is typed, in both languages, the reader's first. */
    void show(Text text) {
        read.removeAll();
        var english = Languages.isEnglish(Messages.locale());
        var first = english ? Languages.ENGLISH : Languages.CHINESE;
        var second = english ? Languages.CHINESE : Languages.ENGLISH;
        var other = new Marked(preview, text.in(second), second);
        other.addClassName("gz-other-language");
        read.add(new Marked(preview, text.in(first), first), other);
        numbers(text);
    }

    private void numbers(Text text) {
        var keys = new LinkedHashSet<String>();
        collect(text, keys);
        items(clause.items(), keys);
        numbers.removeAll();
        numbers.add(new com.vaadin.flow.component.html.H2(t("clause.numbers")));
        var list = new DescriptionList();
        list.addClassName("gz-values");
        for (var key : keys) {
            editor.template().parameter(key).ifPresent(parameter -> {
                var value = editor.module().parameters().getOrDefault(key, parameter.byDefault());
                list.add(new DescriptionList.Term(said(preview.resolve(parameter.title()))));
                list.add(new DescriptionList.Description(ParameterText.in(parameter, value, Messages.locale())));
            });
        }
        if (list.getChildren().findAny().isEmpty()) {
            numbers.note(t("clause.numbers.none"));
        } else {
            numbers.add(list, Links.to(PolicyPaths.module(editor.id()), t("clause.numbers.set")));
        }
    }

    private static void items(List<Clause.Item> items, Set<String> keys) {
        items.forEach(item -> {
            collect(item.text(), keys);
            items(item.items(), keys);
        });
    }

    private static void collect(Text text, Set<String> keys) {
        Placeholders.in(text.zh()).stream().filter(Placeholders::isParameter).forEach(keys::add);
        Placeholders.in(text.en()).stream().filter(Placeholders::isParameter).forEach(keys::add);
    }

    private void carriers(Resolved.Clause clause, DocumentNames names) {
        var by = clause.carriedOutBy();
        var list = new UnorderedList();
        Map<String, List<String>> kinds = new java.util.LinkedHashMap<>();
        kinds.put("checklists", by.checklists());
        kinds.put("records", by.records());
        kinds.put("deadlines", by.deadlines());
        kinds.put("penalties", by.penalties());
        kinds.put("phrases", by.phrases());
        kinds.forEach((kind, keys) -> keys.forEach(key ->
                list.add(new ListItem(Links.to(PolicyPaths.part(editor.id(), kind, key), names.of(key))))));
        if (list.getChildren().findAny().isPresent()) {
            add(new Card(t("clause.carriers"), new Paragraph(t("clause.carriers.about")), list));
        }
    }
}
