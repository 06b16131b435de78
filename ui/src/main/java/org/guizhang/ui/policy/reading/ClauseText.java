package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import java.util.LinkedHashMap;
import java.util.List;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

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

    /** One clause on its own, which leads to no page that tells more of it. */
    static String alone(Resolved.Clause clause, DocumentNames names, DocumentPlace place) {
        var text = new ClauseText(new Html(), names, place);
        text.clause(clause, false);
        return text.html.toString();
    }

    private void clause(Resolved.Clause clause) {
        clause(clause, true);
    }

    private void clause(Resolved.Clause clause, boolean more) {
        html.open("div", "class", "gz-clause", "id", place.anchor(clause.key()));
        heading(clause, more);
        html.with(said(clause.text()), "p");
        ItemList.write(html, clause.items());
        facts(clause, more ? place.page(clause.key()) : null);
        if (place.advisories()) {
            clause.advisories().forEach(advisory -> {
                html.open("div", "class", "gz-advisory", "role", "note");
                AdvisoryNote.write(html, advisory);
                html.close();
            });
        }
        html.close();
    }

    /** @param below whether it stands below the heading of its chapter */
    private void heading(Resolved.Clause clause, boolean below) {
        var address = place.address(clause.key());
        html.open("div", "class", "gz-clause-head").open("h4", "aria-level", below ? "4" : "2");
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

    private void facts(Resolved.Clause clause, @Nullable String page) {
        html.open("div", "class", "gz-clause-facts");
        html.with(t("clause.kind." + clause.kind()), "span", "class", "gz-badge gz-quiet");
        AdditionMark.write(html, clause.addition());
        var whom = clause.addressees().isEmpty()
                ? t("clause.everybody")
                : Texts.list(clause.addressees().stream().map(names::of).toList());
        html.with(t("clause.for", whom), "span");
        means(clause);
        if (page != null) {
            var name = t("clause.more.of", said(clause.heading()));
            html.with(t("clause.more"), "a", "class", "gz-screen", "href", Addresses.link(page), "aria-label", name);
        }
        html.close();
    }

    /** What carries it out; of what is filled in, the way there. */
    private void means(Resolved.Clause clause) {
        var means = new LinkedHashMap<String, @Nullable String>();
        var by = clause.carriedOutBy();
        // Within an addition all of it is one; in other clauses what was added to carry them out says so itself.
        var plain = clause.addition() != null;
        by.checklists()
                .forEach(key ->
                        means.putIfAbsent(plain ? names.of(key) : names.marked("checklist", key), place.checklists()));
        by.records()
                .forEach(
                        key -> means.putIfAbsent(plain ? names.of(key) : names.marked("record", key), place.form(key)));
        for (var keys : List.of(by.deadlines(), by.penalties(), by.phrases())) {
            keys.forEach(key -> means.putIfAbsent(names.of(key), null));
        }
        if (means.isEmpty()) {
            return;
        }
        html.open("span").words(t("clause.by", ""));
        var comma = "";
        for (var way : means.entrySet()) {
            html.words(comma);
            comma = t("list.comma");
            var address = way.getValue();
            if (address == null) {
                html.words(way.getKey());
            } else {
                html.with(way.getKey(), "a", "href", Addresses.link(address));
            }
        }
        html.close();
    }
}
