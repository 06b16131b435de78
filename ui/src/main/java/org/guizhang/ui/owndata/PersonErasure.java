package org.guizhang.ui.owndata;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.owndata.Erasure;
import org.guizhang.tenant.owndata.Erasures;
import org.guizhang.ui.parts.PasswordDialog;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;

/** The erasure of one of the people, on their page: whether they asked, what stands against it, and the deed. */
public class PersonErasure {
    private final Erasures erasures;
    private final CurrentCaller caller;
    private final Formats formats;

    @Inject
    PersonErasure(Erasures erasures, CurrentCaller caller, Formats formats) {
        this.erasures = erasures;
        this.caller = caller;
        this.formats = formats;
    }

    /** For owners; empty for others and of oneself. */
    public Optional<Card> card(Person person) {
        var who = caller.person();
        var may = who.may(Permission.OWN_BUSINESS) && !person.id().equals(who.personId());
        return may ? Optional.of(filled(person, erasures.get(person.id()))) : Optional.empty();
    }

    private Card filled(Person person, Erasure erasure) {
        var content = new Div();
        if (erasure.erasedAt() != null) {
            content.add(new Paragraph(t("erasure.done", formats.moment(erasure.erasedAt()))));
        } else {
            if (erasure.askedAt() != null) {
                content.add(new Paragraph(t("erasure.asked", person.name(), formats.moment(erasure.askedAt()))));
            }
            content.add(new Paragraph(t("erasure.about")));
            if (erasure.duties().isEmpty()) {
                content.add(actions(person));
            } else {
                content.add(new Paragraph(t("erasure.duties")), duties(erasure));
            }
        }
        return new Card(t("erasure.title"), content);
    }

    private static UnorderedList duties(Erasure erasure) {
        var list = new UnorderedList();
        erasure.duties()
                .forEach(duty -> list.add(
                        new ListItem(new Anchor(duty.address(), duty.what().in(Messages.locale())))));
        return list;
    }

    private Div actions(Person person) {
        var button = new Button(t("erasure.do"), click -> {
            new PasswordDialog(t("erasure.of", person.name()), t("erasure.text"), t("erasure.do"), password -> {
                        erasures.erase(person.id(), password);
                        UI.getCurrent().getPage().reload();
                    })
                    .open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var actions = new Div(button);
        actions.addClassName("gz-actions");
        return actions;
    }
}
