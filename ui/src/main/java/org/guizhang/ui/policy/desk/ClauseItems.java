package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.resolve.Numbering;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.shared.Text;
import org.guizhang.template.Clause;
import org.guizhang.ui.parts.Marked;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.jspecify.annotations.Nullable;

/** The items under a clause: each can be rewritten, moved, taken out, put back, and own ones join them. */
class ClauseItems extends Card {
    private static final Text NONE = new Text("", "");
    private final AmendmentEditor editor;
    private final String target;
    private final Optional<Clause> base;
    private final boolean editable;
    private final Runnable again;
    private final TextPreview preview;

    ClauseItems(AmendmentEditor editor, Clause now, Optional<Clause> base, boolean editable, Runnable again) {
        super(t("clause.items"));
        this.editor = editor;
        this.target = "clauses/" + now.key();
        this.base = base;
        this.editable = editable;
        this.again = again;
        this.preview = editor.preview();
        if (now.items().isEmpty()) {
            note(t("clause.items.none"));
        }
        var list = new Div();
        list.addClassName("gz-item-rows");
        list.getElement().setAttribute("role", "list");
        rows(list, now.items(), 0);
        if (!now.items().isEmpty()) {
            add(list);
        }
        gone();
        if (editable) {
            var more = new Button(
                    t("item.add"),
                    Icons.of("plus"),
                    click -> ItemDialog.add(editor, target + "/items", again).open());
            more.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(new Div(more));
        }
    }

    private void rows(Div list, List<Clause.Item> items, int depth) {
        for (var i = 0; i < items.size(); i++) {
            list.add(row(items, i, depth));
            rows(list, items.get(i).items(), depth + 1);
        }
    }

    private Div row(List<Clause.Item> items, int at, int depth) {
        var item = items.get(at);
        var path = target + "/items/" + item.key();
        var mark = said(Numbering.item(depth, at + 1));
        var marker = new Span(mark);
        marker.addClassName("gz-marker");
        var words = new Div(new Marked(preview, item.text().in(Messages.locale()), Messages.locale()));
        words.addClassName("gz-item-words");
        var own = editor.addition(path).isPresent();
        if (own || !editor.of(path).isEmpty()) {
            words.add(new StateBadge(
                    own ? StateBadge.Tone.INFO : StateBadge.Tone.PASS, t(own ? "text.own" : "text.changed")));
        }
        var row = new Div(marker, words);
        row.addClassNames("gz-item-row", "gz-depth-" + depth);
        row.getElement().setAttribute("role", "listitem");
        if (editable) {
            row.add(tools(items, at, path, mark));
        }
        return row;
    }

    private Div tools(List<Clause.Item> items, int at, String path, String mark) {
        var item = items.get(at);
        var tools = new Div();
        tools.addClassName("gz-tools");
        tools.add(tool(
                "edit",
                "item.edit.of",
                mark,
                () -> ItemDialog.rewrite(editor, path, item.text(), template(item.key()), again)
                        .open()));
        if (at > 0) {
            tools.add(tool(
                    "up", "item.up.of", mark, () -> move(path, items.get(at - 1).key(), null)));
        }
        if (at < items.size() - 1) {
            tools.add(tool(
                    "down",
                    "item.down.of",
                    mark,
                    () -> move(path, null, items.get(at + 1).key())));
        }
        if (editor.addition(path).isEmpty() && !editor.of(path).isEmpty()) {
            tools.add(tool("undo", "item.undo.of", mark, () -> {
                if (editor.takeBack(editor.of(path))) {
                    again.run();
                }
            }));
        }
        tools.add(tool("trash", "item.remove.of", mark, () -> remove(path, mark)));
        return tools;
    }

    private Text template(String key) {
        return base.flatMap(clause -> find(clause.items(), key))
                .map(Clause.Item::text)
                .orElse(NONE);
    }

    private static Optional<Clause.Item> find(List<Clause.Item> items, String key) {
        for (var item : items) {
            var found = item.key().equals(key) ? Optional.of(item) : find(item.items(), key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void move(String path, @Nullable String before, @Nullable String after) {
        if (editor.make(new Change.Move(path, null, before, after), null).isPresent()) {
            again.run();
        }
    }

    private void remove(String path, String mark) {
        if (editor.addition(path).isPresent()) {
            if (editor.takeBack(editor.of(path))) {
                again.run();
            }
            return;
        }
        var change = new Change.Remove(path);
        var along = editor.along(change);
        new ReasonDialog(t("item.remove.of", mark), t("removal.loss"), along, t("item.remove"), reason -> {
                    if (editor.make(change, reason, along).isPresent()) {
                        again.run();
                    }
                })
                .open();
    }

    private void gone() {
        for (var removed : editor.of(target)) {
            if (removed.change() instanceof Change.Remove
                    && removed.change().target().contains("/items/")) {
                var path = removed.change().target();
                var words = said(template(path.substring(path.lastIndexOf('/') + 1)));
                var line = new Span(preview.of(words, Messages.locale()).stream()
                        .map(s -> s.words())
                        .collect(java.util.stream.Collectors.joining()));
                line.addClassName("gz-gone");
                var row = new Div(line, new Span(Removals.why(removed)));
                row.addClassName("gz-item-gone");
                if (editable) {
                    row.add(new Button(t("removal.back"), click -> {
                        if (editor.takeBack(List.of(removed))) {
                            again.run();
                        }
                    }));
                }
                add(row);
            }
        }
    }

    /** A small button that is only an icon to the eye and says what it does to everybody else. */
    static Button tool(String icon, String key, String of, Runnable work) {
        var button = new Button(Icons.of(icon), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(t(key, of));
        button.setTooltipText(t(key, of));
        return button;
    }
}
