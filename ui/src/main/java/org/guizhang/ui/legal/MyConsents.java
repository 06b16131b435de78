package org.guizhang.ui.legal;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.tenant.legal.Consent;
import org.guizhang.tenant.legal.Consents;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;

/** The operator's documents, and what the reader has said to them and when. */
public class MyConsents {
    private final Consents consents;
    private final LegalDocuments documents;
    private final Formats formats;

    @Inject
    MyConsents(Consents consents, LegalDocuments documents, Formats formats) {
        this.consents = consents;
        this.documents = documents;
        this.formats = formats;
    }

    /** Nothing where there is nothing to read and nothing was said. */
    public Optional<Card> card() {
        var given = consents.own();
        var inForce = documents.inForce();
        if (given.isEmpty() && inForce.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("gz-plain");
        given.forEach(one -> list.add(row(one)));
        var links = new Div();
        links.addClassName("gz-actions");
        inForce.forEach(one ->
                links.add(Links.button(LegalWords.address(one.document()), LegalWords.name(one.document()), false)));
        return Optional.of(new Card(t("legal.mine"), list, links));
    }

    private ListItem row(Consent one) {
        var address = LegalWords.address(one.document()) + "?" + LegalPage.VERSION + "=" + one.version();
        var when = new Span(t("legal.way." + one.way(), formats.moment(one.at())));
        when.addClassName("gz-muted");
        var names = new Div(Links.to(address, LegalWords.name(one.document())), when);
        names.addClassName("gz-names");
        var row = new ListItem(names);
        row.addClassName("gz-row");
        return row;
    }
}
