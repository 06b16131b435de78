package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guizhang.policy.diff.Difference;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.diff.Difference.ValueChange;
import org.guizhang.ui.parts.Fold;
import org.guizhang.ui.parts.Redline;
import org.guizhang.ui.shell.Card;

/**
 * What differs, thing by thing and to the last setting: the regulation itself, values, chapters, clauses, then what
 * carries them out. Much of it is folded by chapter and kind; nothing is left out.
 */
public class Changes extends Div {
    /** More things than this are folded. */
    private static final int MOST_OPEN = 30;

    private final List<Fold> folds = new ArrayList<>();
    private final boolean folded;

    public Changes(Difference difference) {
        addClassName("gz-differences");
        folded = difference.size() > MOST_OPEN;
        if (!difference.regulation().isEmpty()) {
            add(new Card(ChangedThing.regulation(difference.regulation())));
        }
        section("compare.values", difference.values(), value -> "", Changes::values);
        section("compare.chapters", difference.chapters(), chapter -> "", list -> things(list, ChangedThing::of));
        section(
                "compare.clauses",
                difference.clauses(),
                clause -> said(clause.chapter()),
                list -> things(list, ChangedThing::of));
        section(
                "compare.artefacts",
                difference.artefacts(),
                artefact -> t("compare.kinds." + artefact.kind()),
                list -> things(list, ChangedThing::of));
        if (!folds.isEmpty()) {
            addComponentAsFirst(openAll());
        }
    }

    /** Says how much differs in a line: 3 条修改 · 1 条新增. */
    public static String counted(Difference difference) {
        var parts = new ArrayList<String>();
        for (var how : How.values()) {
            if (difference.count(how) > 0) {
                parts.add(t("compare.count." + how, difference.count(how)));
            }
        }
        count(parts, "compare.count.chapters", difference.chapters().size());
        count(parts, "compare.count.values", difference.values().size());
        count(parts, "compare.count.artefacts", difference.artefacts().size());
        count(parts, "compare.count.regulation", difference.regulation().size());
        return String.join(" · ", parts);
    }

    private static void count(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(t(key, count));
        }
    }

    private <T> void section(
            String title, List<T> changes, Function<T, String> group, Function<List<T>, List<Component>> content) {
        if (changes.isEmpty()) {
            return;
        }
        var card = new Card(t(title, changes.size()));
        if (folded) {
            var groups = new LinkedHashMap<String, List<T>>();
            changes.forEach(change -> groups.computeIfAbsent(group.apply(change), name -> new ArrayList<>())
                    .add(change));
            var inside = new Div();
            groups.forEach((name, list) -> inside.add(fold(
                    name.isEmpty() ? t("compare.fold", list.size()) : t("compare.fold.of", name, list.size()),
                    () -> content.apply(list))));
            card.add(inside);
        } else {
            content.apply(changes).forEach(card::add);
        }
        add(card);
    }

    private Fold fold(String title, Supplier<List<? extends Component>> inside) {
        var fold = new Fold(title, inside);
        folds.add(fold);
        return fold;
    }

    private Div openAll() {
        var button = new Button(t("compare.open-all"), click -> folds.forEach(Fold::open));
        button.setDisableOnClick(true);
        var row = new Div(button);
        row.addClassName("gz-screen");
        return row;
    }

    private static <T> List<Component> things(List<T> changes, Function<T, ChangedThing> thing) {
        return changes.stream().<Component>map(thing).toList();
    }

    private static List<Component> values(List<ValueChange> values) {
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
}
