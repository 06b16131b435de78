package org.guizhang.ui.recover;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jakarta.inject.Inject;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.recover.Contact;
import org.guizhang.tenant.recover.Contacts;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** The reader's own contact data, whether the address is confirmed, and the way to change them. */
public class MyContact {
    private final Contacts contacts;
    private final Formats formats;

    @Inject
    MyContact(Contacts contacts, Formats formats) {
        this.contacts = contacts;
        this.formats = formats;
    }

    public Card card() {
        var own = contacts.own();
        var facts = new DescriptionList();
        facts.addClassName("gz-contact");
        fact(facts, "contact.name", new Span(own.name()));
        fact(facts, "contact.login", new Span(own.login()));
        fact(facts, "contact.email", email(own));
        fact(facts, "contact.phone", value(own.phone()));
        var steps = new Div(Links.button(Addresses.CONTACT, t("contact.change"), false));
        steps.addClassName("gz-actions");
        var card = new Card(t("contact.title"), facts);
        if (own.pending() != null) {
            card.note(t("contact.pending", own.pending()));
        } else if (own.mails() && own.verifiedAt() == null) {
            card.note(t(own.email() == null ? "contact.none" : "contact.unconfirmed"));
        }
        var unconfirmed = own.email() != null && own.verifiedAt() == null;
        if (own.mails() && (own.pending() != null || unconfirmed)) {
            steps.add(new Button(t("contact.send"), click -> send()));
        }
        card.add(steps);
        return card;
    }

    private static void fact(DescriptionList facts, String term, Component... value) {
        facts.add(new DescriptionList.Term(t(term)), new DescriptionList.Description(value));
    }

    private Component[] email(Contact own) {
        var value = value(own.email());
        if (own.email() == null) {
            return new Component[] {value};
        }
        var badge = own.verifiedAt() == null
                ? new StateBadge(StateBadge.Tone.DUE, t("contact.not-confirmed"))
                : new StateBadge(StateBadge.Tone.PASS, t("contact.confirmed", formats.moment(own.verifiedAt())));
        return new Component[] {value, badge};
    }

    private static Span value(@Nullable String text) {
        var value = new Span(text == null ? t("contact.empty") : text);
        value.setClassName("gz-muted", text == null);
        return value;
    }

    private void send() {
        try {
            contacts.sendLink();
            Toast.show(t("contact.sent"));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
    }
}
