package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guizhang.policy.Resolved;
import org.guizhang.policy.diff.Pieces;
import org.guizhang.ui.shell.Card;
import org.jspecify.annotations.Nullable;

/** What a publication would change for readers: numbers, then clauses as they read before and after. */
class Difference extends Card {
    private int changes;

    Difference(@Nullable Resolved before, Resolved after) {
        super(t("difference.title"));
        if (before == null) {
            var clauses =
                    after.chapters().stream().mapToInt(c -> c.clauses().size()).sum();
            add(new Paragraph(t("difference.first", after.chapters().size(), clauses)));
            return;
        }
        numbers(before, after);
        clauses(clauses(before), clauses(after));
        if (changes == 0) {
            add(new Paragraph(t("difference.none")));
        }
    }

    private void numbers(Resolved before, Resolved after) {
        var old = new LinkedHashMap<String, String>();
        before.content().parameters().forEach(value -> old.put(value.key(), said(value.text())));
        var list = new UnorderedList();
        list.addClassName("gz-changes");
        for (var value : after.content().parameters()) {
            var was = old.get(value.key());
            var is = said(value.text());
            if (was == null) {
                list.add(new ListItem(t("difference.number.new", said(value.title()), is)));
            } else if (!was.equals(is)) {
                list.add(new ListItem(
                        new Span(t("compare.value", said(value.title())) + " "),
                        Redline.removed(was),
                        new Span(" → "),
                        Redline.added(is)));
            }
        }
        section("difference.numbers", list);
    }

    private void clauses(Map<String, Resolved.Clause> old, Map<String, Resolved.Clause> fresh) {
        var list = new UnorderedList();
        list.addClassName("gz-changes");
        fresh.forEach((key, clause) -> {
            var was = old.get(key);
            if (was == null) {
                list.add(item(t("difference.added", said(clause.heading())), null, said(clause.wholeText())));
            } else if (!was.wholeText().equals(clause.wholeText())) {
                list.add(item(said(clause.heading()), said(was.wholeText()), said(clause.wholeText())));
            }
        });
        old.forEach((key, clause) -> {
            if (!fresh.containsKey(key)) {
                list.add(item(t("difference.removed", said(clause.heading())), said(clause.wholeText()), null));
            }
        });
        section("difference.clauses", list);
    }

    private void section(String key, UnorderedList list) {
        var count = (int) list.getChildren().count();
        if (count > 0) {
            changes += count;
            add(new H3(t(key, count)), list);
        }
    }

    private static ListItem item(String heading, @Nullable String before, @Nullable String after) {
        var name = new Paragraph(heading);
        name.addClassName("gz-strong");
        // One text with what came and went: nobody has to look for the word that differs.
        var text = new Redline(Pieces.of(before == null ? "" : before, after == null ? "" : after));
        var side = new Div(text);
        side.addClassName("gz-side");
        return new ListItem(name, side);
    }

    private static Map<String, Resolved.Clause> clauses(Resolved document) {
        var clauses = new LinkedHashMap<String, Resolved.Clause>();
        document.chapters().forEach(chapter -> chapter.clauses().forEach(c -> clauses.put(c.key(), c)));
        return clauses;
    }
}
