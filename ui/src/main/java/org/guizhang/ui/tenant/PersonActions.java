package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import java.util.function.Consumer;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Person.State;
import org.guizhang.tenant.Role;
import org.guizhang.ui.parts.PersonLinkMaker;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Toast;

/** What is done with a person where they are listed: role, access, a new link. It is done at once and can be taken back. */
class PersonActions {
    private final People people;
    private final Caller who;
    private final PersonLinkMaker links;
    private final Consumer<Person> show;

    /** @param show shows a person as they are now */
    PersonActions(People people, Caller who, PersonLinkMaker links, Consumer<Person> show) {
        this.people = people;
        this.who = who;
        this.links = links;
        this.show = show;
    }

    boolean isSelf(Person person) {
        return person.id().equals(who.personId());
    }

    boolean mayChange(Person person) {
        return who.may(Permission.MANAGE_PEOPLE)
                && !isSelf(person)
                && person.state() != State.ERASED
                && (person.role() != Role.OWNER || who.role() == Role.OWNER);
    }

    /** Whether the person can be let in by another link. */
    boolean isAwaited(Person person) {
        return mayChange(person) && !person.active() && person.state() != State.ENDED;
    }

    /** Whether access is there to be ended, or was and can be restored. */
    boolean hasAccess(Person person) {
        return mayChange(person)
                && (person.active() || person.state() == State.INVITED || person.state() == State.ENDED);
    }

    void link(Person person) {
        attempt(person, () -> show.accept(links.again(person)));
    }

    void changeRole(Person person, Role role) {
        var before = person.role();
        if (role == before) {
            return;
        }
        attempt(person, () -> {
            show.accept(people.changeRole(person.id(), role));
            Toast.undo(
                    t("people.role.changed", person.name(), t("role." + role)),
                    () -> attempt(person, () -> show.accept(people.changeRole(person.id(), before))));
        });
    }

    /** Ends access, or restores what was ended. */
    void changeAccess(Person person) {
        var active = person.state() == State.ENDED;
        attempt(person, () -> {
            show.accept(people.changeAccess(person.id(), active));
            Toast.undo(
                    t(active ? "people.admitted" : "people.ended.now", person.name()),
                    () -> attempt(person, () -> show.accept(people.changeAccess(person.id(), !active))));
        });
    }

    private void attempt(Person person, Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
            show.accept(person);
        }
    }
}
