package org.guizhang.ui.recover;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.recover.PersonRecoveries;
import org.guizhang.tenant.recover.PersonRecoveries.Given;
import org.guizhang.ui.parts.Handover;
import org.guizhang.ui.parts.PersonLinkMaker;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Secret;
import org.guizhang.ui.shell.Toast;

/** How one of the people signs in, and the way back that the business can give after a lost password. */
public class PersonSignIn {
    private final PersonRecoveries recoveries;
    private final PersonLinkMaker links;
    private final Formats formats;
    private final CurrentCaller caller;

    @Inject
    PersonSignIn(PersonRecoveries recoveries, PersonLinkMaker links, Formats formats, CurrentCaller caller) {
        this.recoveries = recoveries;
        this.links = links;
        this.formats = formats;
        this.caller = caller;
    }

    /** For those who may give it; empty for others, for oneself and for who has no access. */
    public Optional<Card> card(Person person) {
        var who = caller.person();
        var may = who.may(Permission.MANAGE_PEOPLE)
                && (person.role() != Role.OWNER || who.role() == Role.OWNER)
                && !person.id().equals(who.personId())
                && person.active();
        return may ? Optional.of(filled(person)) : Optional.empty();
    }

    private Card filled(Person person) {
        if (person.verifiedAt() != null) {
            return new Card(
                    t("recovery.title"),
                    new Paragraph(t("recovery.confirmed", formats.moment(person.verifiedAt()), person.name())));
        }
        var numbered = person.login().contains("/");
        var give = new Button(t(numbered ? "recovery.number" : "recovery.link"), click -> ask(person, numbered));
        var row = new Div(give);
        row.addClassName("gz-actions");
        return new Card(
                t("recovery.title"), new Paragraph(t(numbered ? "recovery.number.about" : "recovery.about")), row);
    }

    private void ask(Person person, boolean numbered) {
        if (numbered) {
            new Confirm(
                            t("recovery.number.of", person.name()),
                            t("recovery.number.text", person.name()),
                            t("recovery.number"),
                            () -> give(person))
                    .open();
        } else {
            give(person);
        }
    }

    private void give(Person person) {
        try {
            show(recoveries.give(person.id(), links.site()));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
    }

    private void show(Given given) {
        var dialog = new Dialog();
        var person = given.person();
        dialog.setHeaderTitle(t("recovery.of", person.name()));
        var expires = given.expiresAt();
        if (given.link() != null && expires != null) {
            Handover.fill(
                    dialog,
                    new Paragraph(t("recovery.link.about", person.name(), formats.moment(expires))),
                    Handover.link(given.link(), t("recovery.qr", person.name())));
        } else if (given.password() != null) {
            Handover.fill(
                    dialog,
                    new Paragraph(t("recovery.password.about", person.name(), person.login())),
                    new Secret(given.password()));
        }
        dialog.open();
    }
}
