package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.guizhang.policy.diff.Difference;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;

/** What differs, thing by thing: values, chapters, clauses, then what carries them out. */
public class Changes extends Div {
    public Changes(Difference difference) {
        addClassName("gz-differences");
        section("compare.values", difference.values(), values(difference.values()));
        section(
                "compare.chapters",
                difference.chapters(),
                difference.chapters().stream()
                        .map(c -> thing(c.how(), said(c.title()), c.lines()))
                        .toList());
        section(
                "compare.clauses",
                difference.clauses(),
                difference.clauses().stream().map(Changes::clause).toList());
        section(
                "compare.artefacts",
                difference.artefacts(),
                difference.artefacts().stream()
                        .map(a -> thing(a.how(), t("compare.kind." + a.kind(), said(a.title())), a.lines()))
                        .toList());
    }

    /** Says how much differs in a line: 3 条修改 · 1 条新增. */
    public static String counted(Difference difference) {
        var parts = new ArrayList<String>();
        for (var how : How.values()) {
            if (difference.count(how) > 0) {
                parts.add(t("compare.count." + how, difference.count(how)));
            }
        }
        if (!difference.values().isEmpty()) {
            parts.add(t("compare.count.values", difference.values().size()));
        }
        if (!difference.artefacts().isEmpty()) {
            parts.add(t("compare.count.artefacts", difference.artefacts().size()));
        }
        return String.join(" · ", parts);
    }

    private void section(String title, Collection<?> changes, List<? extends Component> content) {
        if (!changes.isEmpty()) {
            var card = new Card(t(title, changes.size()));
            content.forEach(card::add);
            add(card);
        }
    }

    private static List<Component> values(List<Difference.ValueChange> values) {
        var list = new UnorderedList();
        list.addClassName("gz-changes");
        for (var value : values) {
            var before = value.before();
            var after = value.after();
            var item = new ListItem(new Span(t("compare.value", said(value.title())) + " "));
            if (before != null) {
                item.add(Redline.removed(said(before)));
            }
            if (before != null && after != null) {
                item.add(new Span(" → "));
            }
            if (after != null) {
                item.add(Redline.added(said(after)));
            }
            list.add(item);
        }
        return List.of(list);
    }

    private static Component clause(Difference.ClauseChange clause) {
        var thing = thing(clause.how(), said(clause.heading()), clause.lines());
        var was = clause.formerHeading();
        if (was != null && !was.equals(clause.heading())) {
            thing.addComponentAtIndex(1, note(t("compare.was", said(was))));
        }
        Text from = clause.formerChapter();
        if (from != null) {
            thing.addComponentAtIndex(1, note(t("compare.moved", said(from), said(clause.chapter()))));
        }
        return thing;
    }

    private static Article thing(Collection<How> how, String heading, List<Difference.Line> lines) {
        var head = new Div(new H3(heading));
        head.addClassName("gz-change-head");
        how.forEach(one -> head.add(new StateBadge(tone(one), t("compare.how." + one))));
        var thing = new Article(head);
        thing.addClassName("gz-change");
        lines.forEach(line -> thing.add(new ChangedLine(line)));
        return thing;
    }

    private static Tone tone(How how) {
        return switch (how) {
            case ADDED -> Tone.PASS;
            case REMOVED -> Tone.LATE;
            case MOVED, RENAMED -> Tone.INFO;
            case CHANGED -> Tone.DUE;
        };
    }

    private static Paragraph note(String words) {
        var note = new Paragraph(words);
        note.addClassNames("gz-muted", "gz-small");
        return note;
    }
}
