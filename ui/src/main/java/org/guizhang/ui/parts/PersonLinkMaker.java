package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.guizhang.joining.PersonLinks;
import org.guizhang.joining.PersonLinks.Asked;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;

/** Links for people who were added and have to say yes: made, and shown this once, to be copied or scanned. */
public class PersonLinkMaker {
    private final PersonLinks links;
    private final PublicAddress address;
    private final Formats formats;

    @Inject
    public PersonLinkMaker(PersonLinks links, PublicAddress address, Formats formats) {
        this.links = links;
        this.address = address;
        this.formats = formats;
    }

    public Asked add(String name, String login, Role role) {
        return links.add(name, login, role, site());
    }

    /** Makes another link and shows it; whoever it is for is waited for again. */
    public Person again(Person person) {
        var asked = links.again(person.id(), site());
        var dialog = new Dialog();
        dialog.setHeaderTitle(t("people.link.of", person.name()));
        show(dialog, asked);
        dialog.open();
        return asked.person();
    }

    /** Fills a dialog with the link. */
    public void show(Dialog dialog, Asked asked) {
        var person = asked.person();
        var parts = new ArrayList<Component>();
        parts.add(new Paragraph(
                t("people.link.about", person.name(), person.login(), formats.moment(asked.expiresAt()))));
        if (new Login(person.login()).isEmail()) {
            parts.add(new Paragraph(t(asked.mailed() ? "invite.mailed" : "invite.not-mailed", person.login())));
        }
        parts.add(Handover.link(asked.link(), t("people.link.qr", person.name())));
        Handover.fill(dialog, parts.toArray(Component[]::new));
    }

    /** How people reach this installation, for links that leave it. */
    public String site() {
        return address.orElse(Addresses.here());
    }
}
