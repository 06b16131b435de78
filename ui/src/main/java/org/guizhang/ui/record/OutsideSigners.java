package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.outside.OutsideLink;
import org.guizhang.record.FormRecord;
import org.guizhang.record.FormRecord.NeededSignature;
import org.guizhang.record.OutsideSignatures;
import org.guizhang.template.artefact.Keeping;
import org.guizhang.ui.parts.OutsideLinks;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Texts;

/** Has people outside sign a record by a link, on a phone of their own. */
class OutsideSigners {
    private final OutsideSignatures signatures;
    private final OutsideLinks links;

    @Inject
    OutsideSigners(OutsideSignatures signatures, OutsideLinks links) {
        this.signatures = signatures;
        this.links = links;
    }

    /** The cards of a record: what can be asked for, and the links that there are. */
    List<Card> of(FormRecord record, boolean mayAsk, Runnable after) {
        var cards = new ArrayList<Card>();
        var needed = needed(record);
        if (mayAsk && !needed.isEmpty() && record.classification().compareTo(Keeping.Level.SECRET) < 0) {
            var told = new Paragraph(t("records.outside.told"));
            told.addClassNames("gz-muted", "gz-small");
            var card = new Card(t("records.outside"), told);
            needed.forEach(one -> card.add(new Div(links.make(
                    t("records.outside.ask", title(one)), () -> signatures.issue(record.id(), one.key()), after))));
            cards.add(card);
        }
        var made = signatures.links(record.id());
        if (!made.isEmpty()) {
            var titles = record.now().stream()
                    .flatMap(step -> step.signatures().stream())
                    .collect(Collectors.toMap(NeededSignature::key, OutsideSigners::title, (one, other) -> one));
            record.signatures().forEach(one -> titles.putIfAbsent(one.key(), Texts.said(one.title())));
            Function<OutsideLink, String> name = link -> titles.getOrDefault(link.part(), t("records.outside"));
            cards.add(links.list(made, name, link -> signatures.revoke(record.id(), link), after));
        }
        return cards;
    }

    /** Those that somebody outside has still to give to a step of the reader's. */
    private static List<NeededSignature> needed(FormRecord record) {
        return record.now().stream()
                .flatMap(step -> step.signatures().stream())
                .filter(one -> one.outside() && !one.given())
                .toList();
    }

    /** With the row, where it is of one. */
    private static String title(NeededSignature one) {
        var slash = one.key().indexOf('/');
        var title = Texts.said(one.title());
        return slash < 0
                ? title
                : t("records.outside.row", title, Integer.parseInt(one.key().substring(slash + 1)) + 1);
    }
}
