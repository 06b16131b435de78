package org.guizhang.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guizhang.joining.internal.InvitationRows;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.accounts.PersonRows;
import org.jspecify.annotations.Nullable;

/**
 * People a business adds by an e-mail address or phone number. They are put down at once, with role and positions, and
 * come in when the holder of the login says yes: by a link that works once, for that login alone, with the holder's own
 * password or an account opened then. Whether the login has an account makes no difference to what is answered here.
 */
@ApplicationScoped
@Transactional
public class PersonLinks {
    private static final Duration VALID = Duration.ofDays(30);

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    People people;

    @Inject
    PersonRows rows;

    @Inject
    InvitationSender sender;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /**
     * Somebody who was asked, with the link, which is shown this once.
     *
     * @param mailed whether it is on its way to the address; else it has to be handed over by hand
     */
    public record Asked(Person person, String link, Instant expiresAt, boolean mailed) {}

    /**
     * Adds a person who signs in with {@code login}; only an owner adds owners. Throws {@link Conflict} when the login is
     * somebody's of this business.
     *
     * @param site how people reach this installation, of {@link org.guizhang.shared.PublicAddress}: for the link that is
     *     handed back, not for the one that is mailed
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Asked add(@Nullable String name, @Nullable String login, @Nullable Role role, String site) {
        var violations = new Violations();
        var checkedName = violations.line("/name", name, Person.MAX_NAME);
        var checkedLogin = Login.check(violations, "/login", login).value();
        if (role == null) {
            violations.add("/role", "required");
        }
        violations.check();
        var part = role == null ? Role.STAFF : role;
        people.guardOwner(part);
        var person = rows.invite(ids.next(), checkedName, checkedLogin, part);
        trail.fire(new AuditedAction(
                JoiningAction.PERSON_INVITED, "person", person.id().toString(), null, facts(person)));
        return ask(person, site);
    }

    /**
     * Another link for somebody who has not come, or has left; the ones before end. Throws {@link Conflict} for who is
     * here, or whose access the business has ended itself.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Asked again(UUID id, String site) {
        var sql = database.sql();
        // Held before it is looked at: somebody may be making an owner of them.
        sql.createQuery("select 1 from person where tenant_id = :tenant and id = :id for update")
                .bind("id", id)
                .mapTo(Integer.class)
                .list();
        var person = people.get(id);
        people.guardOwner(person.role());
        if (person.state() == Person.State.ACTIVE) {
            throw new Conflict(Message.of("problem.person-exists", person.login()));
        }
        sql.createUpdate(
                        "update invitation set revoked_at = :now where tenant_id = :tenant and person_id = :id and revoked_at is null and used < uses")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
        if (!rows.ask(id)) {
            throw new Conflict(Message.of("problem.person-ended", person.login()));
        }
        trail.fire(new AuditedAction(JoiningAction.PERSON_INVITED, "person", id.toString(), null, facts(person)));
        return ask(
                new Person(
                        id,
                        person.name(),
                        person.login(),
                        person.role(),
                        false,
                        person.createdAt(),
                        person.state() == Person.State.LEFT ? Person.State.LEFT : Person.State.INVITED),
                site);
    }

    private Asked ask(Person person, String site) {
        var who = caller.person();
        var now = clock.instant();
        var secret = ids.secret();
        var email = new Login(person.login()).isEmail() ? person.login() : null;
        var made = new Invitation(
                ids.next(),
                Invitation.Kind.PERSONAL,
                Invitation.State.OPEN,
                person.role(),
                Languages.tag(who.locale()),
                person.name(),
                email,
                person.login(),
                person.id(),
                null,
                null,
                false,
                1,
                0,
                now,
                now.plus(VALID));
        InvitationRows.add(database.sql(), who, made, secret);
        var issued = new Invitation.Issued(made, secret, false);
        var mailed = sender.carry(issued, who.tenantName(), who.name());
        return new Asked(person, issued.link(site), made.expiresAt(), mailed);
    }

    private static Map<String, Object> facts(Person person) {
        return Map.of(
                "name", person.name(),
                "login", person.login(),
                "role", person.role().name());
    }
}
