package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.template.Clause;
import org.guizhang.template.Lock;
import org.guizhang.ui.policy.reading.DocumentNames;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Toast;

/** Everything about one clause: its words, items, addressees and place at the left, how it reads at the right. */
class ClauseDesk extends Div {
    private final AmendmentEditor editor;
    private final Resolved resolved;
    private final Resolved.Chapter chapter;
    private final Resolved.Clause clause;
    private final String target;
    private final List<Lock> locks;
    private final Div badges = new Div();
    private final Div actions = new Div();

    ClauseDesk(
            AmendmentEditor editor,
            Resolved resolved,
            Resolved.Chapter chapter,
            Resolved.Clause clause,
            boolean mayEdit,
            AffectedPeople affected) {
        this.editor = editor;
        this.resolved = resolved;
        this.chapter = chapter;
        this.clause = clause;
        this.target = "clauses/" + clause.key();
        this.locks = editor.locked().at(target);
        addClassNames("gz-groups");
        badges.addClassName("gz-badges");
        actions.addClassName("gz-actions");
        var raw = editor.amended().template().clause(clause.key()).orElseThrow();
        var base = editor.template().clause(clause.key());
        var names = new DocumentNames(resolved.content());
        var side = new ClauseSide(editor, raw, clause, names);
        var left = new Div();
        left.addClassName("gz-groups");
        left.add(badges);
        if (!locks.isEmpty()) {
            left.add(new LockNote(locks));
        }
        left.add(
                new ClauseWords(editor, raw, base, mayEdit && free(Lock.What.TEXT), side::show),
                new ClauseItems(
                        editor, raw, base, mayEdit && free(Lock.What.TEXT) && free(Lock.What.ITEMS), this::again));
        if (mayEdit) {
            left.add(new ClausePlace(editor, resolved, chapter, clause, base, free(Lock.What.ADDRESSEES), affected));
            left.add(actions);
        }
        var desk = new Div(left, side);
        desk.addClassName("gz-desk");
        add(desk, neighbours());
        editor.read(() -> state(base, mayEdit));
        state(base, mayEdit);
    }

    private boolean free(Lock.What what) {
        return locks.stream().noneMatch(lock -> lock.what() == what);
    }

    private void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void state(Optional<Clause> base, boolean mayEdit) {
        var changes = editor.of(target);
        badges.removeAll();
        var facts = new DraftClause.Facts(clause, chapter.key(), changes, locks);
        DraftClause.badges(facts).getChildren().toList().forEach(badges::add);
        actions.removeAll();
        if (!mayEdit) {
            return;
        }
        var more = new Button(t("clause.add.after"), Icons.of("plus"));
        more.addClickListener(
                click -> NewClause.into(editor, chapter.key(), clause.key()).open());
        actions.add(more);
        if (base.isPresent() && !changes.isEmpty()) {
            actions.add(new Button(t("clause.undo"), Icons.of("undo"), click -> undo()));
        }
        if (base.isEmpty()) {
            actions.add(danger(t("clause.remove.own"), this::removeOwn));
        } else if (free(Lock.What.REMOVE)) {
            actions.add(danger(t("clause.remove"), this::remove));
        }
    }

    private static Button danger(String words, Runnable work) {
        var button = new Button(words, Icons.of("trash"), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** Everything back to the template's, in one go. */
    private void undo() {
        var who =
                editor.of(target).stream().map(a -> a.author()).distinct().collect(Collectors.joining(t("list.comma")));
        new Confirm(t("clause.undo"), t("clause.undo.loss", who), t("clause.undo"), () -> {
                    if (editor.takeBack(editor.of(target))) {
                        Toast.show(t("clause.undone"));
                        again();
                    }
                })
                .open();
    }

    private void removeOwn() {
        new Confirm(t("clause.remove.own"), t("clause.remove.own.loss"), t("clause.remove.own"), () -> {
                    if (editor.takeBack(editor.of(target))) {
                        leave();
                    }
                })
                .open();
    }

    private void remove() {
        var change = new Change.Remove(target);
        var along = editor.along(change);
        new ReasonDialog(
                        t("clause.remove.of", said(clause.heading())),
                        t("removal.loss"),
                        along,
                        t("clause.remove"),
                        reason -> {
                            if (editor.make(change, reason, along).isPresent()) {
                                leave();
                            }
                        })
                .open();
    }

    private void leave() {
        Toast.show(t("clause.removed", said(clause.heading())));
        UI.getCurrent().navigate(PolicyPaths.text(editor.id()));
    }

    private Nav neighbours() {
        var all = new ArrayList<Anchor>();
        Resolved.Clause before = null;
        String beforeIn = "";
        var found = false;
        for (var c : resolved.chapters()) {
            for (var each : c.clauses()) {
                if (found) {
                    all.add(link(c.key(), each, "clause.next"));
                    return nav(all);
                }
                if (each.key().equals(clause.key())) {
                    found = true;
                    if (before != null) {
                        all.add(link(beforeIn, before, "clause.previous"));
                    }
                }
                before = each;
                beforeIn = c.key();
            }
        }
        return nav(all);
    }

    private static Nav nav(List<Anchor> links) {
        var nav = new Nav(links.toArray(Anchor[]::new));
        nav.addClassName("gz-neighbours");
        nav.setAriaLabel(t("clause.neighbours"));
        return nav;
    }

    private Anchor link(String in, Resolved.Clause each, String key) {
        var link = new Anchor(Addresses.link(PolicyPaths.place(editor.id(), in, each.key())));
        link.add(new Span(t(key, said(each.heading()))));
        return link;
    }
}
