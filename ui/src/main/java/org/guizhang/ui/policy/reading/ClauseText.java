package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Texts;

/** A clause to be read: its number, its words, whom it addresses and what carries it out. */
final class ClauseText {
    private final Html html;
    private final DocumentNames names;
    private final DocumentPlace place;

    private ClauseText(Html html, DocumentNames names, DocumentPlace place) {
        this.html = html;
        this.names = names;
        this.place = place;
    }

    /** Its clauses, in their order. */
    static String of(Resolved.Chapter chapter, DocumentNames names, DocumentPlace place) {
        var text = new ClauseText(new Html(), names, place);
        chapter.clauses().forEach(text::clause);
        return text.html.toString();
    }

    private void clause(Resolved.Clause clause) {
        html.open("div", "class", "gz-clause", "id", place.anchor(clause.key()));
        heading(clause);
        html.with(said(clause.text()), "p");
        ItemList.write(html, clause.items());
        facts(clause);
        if (place.advisories()) {
            clause.advisories().forEach(advisory -> {
                html.open("div", "class", "gz-advisory", "role", "note");
                AdvisoryNote.write(html, advisory);
                html.close();
            });
        }
        html.close();
    }

    private void heading(Resolved.Clause clause) {
        var address = place.address(clause.key());
        html.open("div", "class", "gz-clause-head").open("h4");
        if (address == null) {
            html.with(said(clause.label()), "span", "class", "gz-clause-number");
        } else {
            html.with(said(clause.label()), "a", "class", "gz-clause-number", "href", Addresses.link(address));
        }
        if (clause.title() != null) {
            html.with(said(clause.title()), "span");
        }
        html.close();
        if (address != null) {
            copy(clause, address);
        }
        html.close();
    }

    private void copy(Resolved.Clause clause, String address) {
        var heading = said(clause.heading());
        html.open(
                "button",
                "type",
                "button",
                "class",
                "gz-copy gz-screen",
                "data-gz",
                "copy",
                "data-gz-address",
                Addresses.link(address),
                "data-gz-heading",
                heading,
                "data-gz-copied",
                t("clause.copied", heading),
                "aria-label",
                t("clause.copy.of", heading),
                "title",
                t("clause.copy"));
        html.open("svg", "class", "gz-icon", "aria-hidden", "true");
        html.open("use", "href", "/theme/icons.svg#link").close();
        html.close().close();
    }

    private void facts(Resolved.Clause clause) {
        html.open("div", "class", "gz-clause-facts");
        html.with(t("clause.kind." + clause.kind()), "span", "class", "gz-badge gz-quiet");
        AdditionMark.write(html, clause.addition());
        var whom = clause.addressees().isEmpty()
                ? t("clause.everybody")
                : Texts.list(clause.addressees().stream().map(names::of).toList());
        html.with(t("clause.for", whom), "span");
        var means = new ArrayList<String>();
        var by = clause.carriedOutBy();
        // Within an addition all of it is one; in other clauses what was added to carry them out says so itself.
        var plain = clause.addition() != null;
        by.checklists().forEach(key -> means.add(plain ? names.of(key) : names.marked("checklist", key)));
        by.records().forEach(key -> means.add(plain ? names.of(key) : names.marked("record", key)));
        for (var keys : List.of(by.deadlines(), by.penalties(), by.phrases())) {
            keys.forEach(key -> means.add(names.of(key)));
        }
        if (!means.isEmpty()) {
            html.with(t("clause.by", Texts.list(means.stream().distinct().toList())), "span");
        }
        html.close();
    }
}
