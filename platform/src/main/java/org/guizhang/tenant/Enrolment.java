package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.tenant.accounts.AccountRows;
import org.guizhang.tenant.accounts.PersonRows;
import org.jdbi.v3.core.JdbiException;

/**
 * Opens an account and makes its holder a person of the caller's business in one go, with a password that is meant to
 * stay: for businesses that are set up with all their people, such as a demo. An account that exists already is never
 * taken in: it belongs to somebody who has to say yes.
 */
@ApplicationScoped
@Transactional
public class Enrolment {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    AccountRows accounts;

    @Inject
    PersonRows people;

    @Inject
    Ids ids;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<PersonArrived> arrivals;

    /**
     * Opens it; throws {@link Conflict} when the login has an account.
     *
     * @param login an e-mail address or phone number in the spelling of {@link Login}
     * @param password made by chance
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Person open(String name, String login, Role role, String password) {
        var account = ids.next();
        try {
            accounts.openGiven(database.sql(), account, login, password, Languages.tag(caller.locale()));
        } catch (JdbiException failed) {
            if (DatabaseFailure.isDuplicate(failed)) {
                throw new Conflict(Message.of("problem.login-taken"));
            }
            throw failed;
        }
        var person = people.create(ids.next(), account, name, login, role);
        var facts = Map.of("name", name, "login", login, "role", role.name(), "active", true);
        trail.fire(new AuditedAction(
                TenantAction.PERSON_ADDED, "person", person.id().toString(), null, facts));
        arrivals.fire(new PersonArrived(person.id()));
        return person;
    }
}
