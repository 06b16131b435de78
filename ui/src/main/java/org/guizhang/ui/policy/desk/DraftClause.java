package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Authorship;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.template.Lock;
import org.guizhang.ui.policy.reading.DocumentNames;
import org.guizhang.ui.policy.reading.ItemList;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;

/** A clause of a draft: as readers will see it, whose words it holds, and the way to the desk where it is written. */
class DraftClause extends Div {

    /** What is known of a clause. */
    record Facts(Resolved.Clause clause, String chapter, List<Amendment> changes, List<Lock> locks) {
        boolean own() {
            return clause.words() == Authorship.OWN;
        }

        boolean changed() {
            return !changes.isEmpty();
        }
    }

    DraftClause(Facts facts, DocumentNames names, String address, boolean mayEdit) {
        var clause = facts.clause();
        addClassNames("gz-clause", "gz-draft-clause");
        setId("c-" + clause.key());
        if (facts.changed()) {
            addClassName("gz-touched");
        }
        var number = new Span(said(clause.label()));
        number.addClassName("gz-clause-number");
        var heading = new H4(number);
        if (clause.title() != null) {
            heading.add(new Span(said(clause.title())));
        }
        var link = new Anchor(Addresses.link(address));
        link.addClassNames("gz-edit", "gz-screen");
        link.add(Icons.of(mayEdit ? "edit" : "next"), new Span(t(mayEdit ? "text.edit" : "text.open")));
        link.getElement()
                .setAttribute("aria-label", t(mayEdit ? "text.edit.of" : "text.open.of", said(clause.heading())));
        var head = new Div(heading, link);
        head.addClassName("gz-clause-head");
        add(head, new Paragraph(said(clause.text())));
        if (!clause.items().isEmpty()) {
            add(new ItemList(clause.items()));
        }
        add(facts(facts, names));
    }

    private static Div facts(Facts facts, DocumentNames names) {
        var row = badges(facts);
        row.addClassName("gz-clause-facts");
        var clause = facts.clause();
        var whom = clause.addressees().isEmpty()
                ? t("clause.everybody")
                : Texts.list(clause.addressees().stream().map(names::of).toList());
        row.add(new Span(t("clause.for", whom)));
        if (!facts.locks().isEmpty()) {
            var lock = new Span(Icons.of("lock"), new Span(t("lock.short")));
            lock.addClassName("gz-lock-word");
            row.add(lock);
        }
        if (!clause.advisories().isEmpty()) {
            row.add(new StateBadge(Tone.DUE, t("text.advised")));
        }
        return row;
    }

    /** Whose words they are, and what else is not the template's. */
    static Div badges(Facts facts) {
        var row = new Div();
        if (facts.own()) {
            row.add(new StateBadge(Tone.INFO, t("text.own")));
            return row;
        }
        if (!facts.changed()) {
            row.add(new StateBadge(Tone.QUIET, t("text.template")));
        }
        if (has(facts, Change.Rewrite.class) || has(facts, Change.Add.class) || has(facts, Change.Remove.class)) {
            row.add(new StateBadge(Tone.PASS, t("text.changed")));
        }
        if (has(facts, Change.Address.class)) {
            row.add(new StateBadge(Tone.PASS, t("text.addressed")));
        }
        if (has(facts, Change.Move.class)) {
            row.add(new StateBadge(Tone.PASS, t("text.moved")));
        }
        return row;
    }

    private static boolean has(Facts facts, Class<? extends Change> kind) {
        return facts.changes().stream().anyMatch(a -> kind.isInstance(a.change()));
    }
}
