package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.ui.parts.PersonLinkMaker;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.StateBadge;

/** Role and access of one person, for the person's own page; they are changed in place and can be taken back. */
public class PersonAccess extends ListItem {
    private final Caller who;
    private final PersonActions actions;

    public PersonAccess(People people, Caller who, Person person, PersonLinkMaker links) {
        this.who = who;
        this.actions = new PersonActions(people, who, links, this::show);
        addClassNames("gz-row", "gz-person");
        show(person);
    }

    private void show(Person person) {
        removeAll();
        var name = new Span(person.name());
        name.addClassName("gz-strong");
        var login = new Span(Formats.login(person.login()));
        login.addClassName("gz-muted");
        var names = new Div(name, login);
        names.addClassName("gz-names");
        if (actions.isSelf(person)) {
            names.add(new StateBadge(StateBadge.Tone.INFO, t("people.you")));
        }
        if (!person.active()) {
            names.add(new StateBadge(PeopleTable.tone(person), t("people.state." + person.state())));
        }
        if (person.verifiedAt() != null) {
            names.add(new StateBadge(StateBadge.Tone.PASS, t("people.verified")));
        }
        add(names);
        if (!actions.mayChange(person)) {
            add(new Span(t("role." + person.role())));
            return;
        }
        add(roles(person));
        if (actions.isAwaited(person)) {
            var link = new Button(t("people.link"), click -> actions.link(person));
            link.setAriaLabel(t("people.link.of", person.name()));
            add(link);
        }
        if (actions.hasAccess(person)) {
            add(access(person));
        }
    }

    private Select<Role> roles(Person person) {
        var select = new Select<Role>();
        select.setAriaLabel(t("people.role.of", person.name()));
        select.setItems(Roles.givenBy(who));
        select.setItemLabelGenerator(role -> t("role." + role));
        select.setValue(person.role());
        select.setEnabled(person.active());
        select.addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue() != null) {
                actions.changeRole(person, changed.getValue());
            }
        });
        return select;
    }

    private Button access(Person person) {
        var ended = person.state() == Person.State.ENDED;
        var button = new Button(t(ended ? "people.admit" : "people.end"), click -> actions.changeAccess(person));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(t(ended ? "people.admit.of" : "people.end.of", person.name()));
        return button;
    }
}
