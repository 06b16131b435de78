package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.ui.parts.PersonLinkMaker;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** One person in the list; role and access are changed in place and can be taken back. */
class PersonRow extends ListItem {
    private final People people;
    private final Caller who;
    private final @Nullable Jobs jobs;
    private final PersonLinkMaker links;
    private Person person;

    /** @param jobs what people hold, for a list that leads to each person's page; null on that page itself */
    PersonRow(People people, Caller who, Person person, PersonLinkMaker links, @Nullable Jobs jobs) {
        this.people = people;
        this.who = who;
        this.person = person;
        this.jobs = jobs;
        this.links = links;
        addClassNames("gz-row", "gz-person");
        show(person);
    }

    private void show(Person fresh) {
        person = fresh;
        removeAll();
        HtmlContainer name =
                jobs == null ? new Span(person.name()) : Links.to(Addresses.person(person.id()), person.name());
        name.addClassName("gz-strong");
        var login = new Span(person.login());
        login.addClassName("gz-muted");
        var names = new Div(name, login);
        names.addClassName("gz-names");
        var self = person.id().equals(who.personId());
        if (self) {
            names.add(new StateBadge(StateBadge.Tone.INFO, t("people.you")));
        }
        if (!person.active()) {
            var tone = person.state() == Person.State.INVITED ? StateBadge.Tone.DUE : StateBadge.Tone.QUIET;
            names.add(new StateBadge(tone, t("people.state." + person.state())));
        }
        if (person.verifiedAt() != null) {
            names.add(new StateBadge(StateBadge.Tone.PASS, t("people.verified")));
        }
        var held = jobs == null ? "" : jobs.of(person.id());
        if (!held.isEmpty()) {
            var positions = new Span(held);
            positions.addClassName("gz-jobs");
            names.add(positions);
        }
        add(names);
        var mine = who.may(Permission.MANAGE_PEOPLE) && (person.role() != Role.OWNER || who.role() == Role.OWNER);
        if (mine && !self) {
            add(roles());
            if (!person.active() && person.state() != Person.State.ENDED) {
                add(link());
            }
            if (person.active() || person.state() == Person.State.INVITED || person.state() == Person.State.ENDED) {
                add(access());
            }
        } else {
            add(new Span(t("role." + person.role())));
        }
    }

    private Select<Role> roles() {
        var select = new Select<Role>();
        select.setAriaLabel(t("people.role.of", person.name()));
        select.setItems(Roles.givenBy(who));
        select.setItemLabelGenerator(role -> t("role." + role));
        select.setValue(person.role());
        select.setEnabled(person.active());
        select.addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue() != null) {
                play(changed.getValue());
            }
        });
        return select;
    }

    private Button link() {
        var button = new Button(t("people.link"), click -> attempt(() -> show(links.again(person))));
        button.setAriaLabel(t("people.link.of", person.name()));
        return button;
    }

    private Button access() {
        var ended = person.state() == Person.State.ENDED;
        var button = new Button(t(ended ? "people.admit" : "people.end"), click -> admit(ended));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(t(ended ? "people.admit.of" : "people.end.of", person.name()));
        return button;
    }

    private void play(Role role) {
        var before = person.role();
        attempt(() -> {
            show(people.changeRole(person.id(), role));
            Toast.undo(
                    t("people.role.changed", person.name(), t("role." + role)),
                    () -> attempt(() -> show(people.changeRole(person.id(), before))));
        });
    }

    private void admit(boolean active) {
        attempt(() -> {
            show(people.changeAccess(person.id(), active));
            Toast.undo(
                    t(active ? "people.admitted" : "people.ended.now", person.name()),
                    () -> attempt(() -> show(people.changeAccess(person.id(), !active))));
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
            show(person);
        }
    }
}
