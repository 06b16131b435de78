package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.template.Chapter;
import org.guizhang.template.Lock;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** A chapter: its title, its place among the others, its clauses. */
class ChapterDesk extends Div {
    private final AmendmentEditor editor;
    private final Resolved.Chapter chapter;
    private final String target;
    private final BilingualField title;

    ChapterDesk(AmendmentEditor editor, Resolved resolved, Resolved.Chapter chapter, boolean mayEdit) {
        this.editor = editor;
        this.chapter = chapter;
        this.target = "chapters/" + chapter.key();
        addClassName("gz-groups");
        title = new BilingualField(t("chapter.title"), editor.names());
        title.show(find(editor.amended().template().chapters().stream())
                .map(Chapter::title)
                .orElseThrow());
        var base = find(editor.template().chapters().stream()).map(Chapter::title);
        if (mayEdit) {
            title.listen(() -> typed(base));
        } else {
            title.readOnly();
        }
        var card = new Card(t("chapter.words"), title);
        add(card, clauses(mayEdit));
        if (mayEdit) {
            add(actions(resolved, base.isPresent()));
        }
    }

    private Optional<Chapter> find(java.util.stream.Stream<Chapter> chapters) {
        return chapters.filter(c -> c.key().equals(chapter.key())).findFirst();
    }

    private void typed(Optional<Text> base) {
        try {
            var own = editor.addition(target);
            if (own.isPresent()) {
                var content = own.get().content().deepCopy();
                content.set("title", OwnText.content(title.raw()));
                editor.rewriteOwn(own.get(), content);
            } else {
                var words = OwnText.other(title.raw(), base.orElse(new Text("", "")));
                editor.settle(new Change.Rewrite(target, null, words), words == null);
            }
            title.wrong(null, "");
            if (editor.isStored()) {
                title.stored();
            }
        } catch (Rejected refused) {
            title.wrong(refused, editor.addition(target).isPresent() ? "/change/content/title" : "/change/title");
        }
    }

    private Card clauses(boolean mayEdit) {
        var list = new UnorderedList();
        chapter.clauses()
                .forEach(clause -> list.add(new ListItem(Links.to(
                        PolicyPaths.place(editor.id(), chapter.key(), clause.key()), said(clause.heading())))));
        var card = new Card(t("chapter.clauses"), list);
        if (mayEdit) {
            var more = new Button(t("clause.add"), Icons.of("plus"));
            more.addClickListener(
                    click -> NewClause.into(editor, chapter.key(), null).open());
            card.add(new Div(more));
        }
        return card;
    }

    private Div actions(Resolved resolved, boolean ofTemplate) {
        var all = resolved.chapters();
        var at = all.indexOf(chapter);
        var row = new Div();
        row.addClassName("gz-actions");
        if (at > 0) {
            row.add(new Button(
                    t("chapter.up"),
                    Icons.of("up"),
                    click -> move(all.get(at - 1).key(), null)));
        }
        if (at < all.size() - 1) {
            row.add(new Button(
                    t("chapter.down"),
                    Icons.of("down"),
                    click -> move(null, all.get(at + 1).key())));
        }
        var mine = editor.of(target);
        if (ofTemplate && !mine.isEmpty()) {
            row.add(new Button(t("chapter.undo"), Icons.of("undo"), click -> {
                if (editor.takeBack(mine)) {
                    UI.getCurrent().refreshCurrentRoute(false);
                }
            }));
        }
        var locked = editor.locked();
        var kept = chapter.clauses().stream()
                .filter(c -> locked.at("clauses/" + c.key()).stream().anyMatch(l -> l.what() == Lock.What.REMOVE))
                .findFirst();
        if (kept.isPresent()) {
            return new Div(
                    row, new Paragraph(t("chapter.locked", said(kept.get().heading()))));
        }
        if (all.size() > 1) {
            var remove = new Button(t("chapter.remove"), Icons.of("trash"), click -> remove());
            remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            row.add(remove);
        }
        return row;
    }

    private void move(@Nullable String before, @Nullable String after) {
        if (editor.make(new Change.Move(target, null, before, after), null).isPresent()) {
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }

    private void remove() {
        var loss = t("chapter.remove.loss", chapter.clauses().size());
        var change = new Change.Remove(target);
        var along = editor.along(change);
        new ReasonDialog(t("chapter.remove.of", said(chapter.label())), loss, along, t("chapter.remove"), reason -> {
                    Optional<Amendment> made = editor.make(change, reason, along);
                    if (made.isPresent()) {
                        Toast.show(t("clause.removed", said(chapter.label())));
                        UI.getCurrent().navigate(PolicyPaths.text(editor.id()));
                    }
                })
                .open();
    }
}
