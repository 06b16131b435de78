package org.guizhang.tenant.recover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.TenantAction;
import org.guizhang.tenant.recover.internal.RecoveryIssuer;
import org.jspecify.annotations.Nullable;

/** A way back that a business gives to one of its people, for an account that is known there alone. */
@ApplicationScoped
@Transactional
public class PersonRecoveries {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    People people;

    @Inject
    RecoveryIssuer issuer;

    @Inject
    Event<AuditedAction> trail;

    /**
     * What is handed over, shown this once.
     *
     * @param link for a new password, works once; null for employee numbers
     * @param expiresAt of the link
     * @param password a new first password, to be changed at the next sign-in; null where there is a link
     */
    public record Given(
            Person person,
            @Nullable String link,
            @Nullable Instant expiresAt,
            @Nullable String password) {}

    /**
     * Gives a person who has lost the password a way back: a link that works once, or for an employee number of this
     * business a new first password, with which all that let in before ends. Throws {@link Forbidden} to administrators for
     * owners, and {@link Conflict} for oneself, for who has no access, and for accounts that are, were or are about to be
     * known in another business or whose holder has confirmed an address: which of these is not told.
     *
     * @param site how people reach this installation, of {@link org.guizhang.shared.PublicAddress}
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Given give(UUID id, String site) {
        var person = people.get(id);
        people.guardOwner(person.role());
        if (id.equals(caller.get().personId())) {
            throw new Conflict(Message.of("problem.recovery-own"));
        }
        if (!person.active()) {
            throw new Conflict(Message.of("problem.recovery-inactive", person.name()));
        }
        var way = issuer.open(database.sql(), person, site);
        var action = way.link() == null ? TenantAction.PERSON_PASSWORD_GIVEN : TenantAction.PERSON_RECOVERY_GIVEN;
        trail.fire(new AuditedAction(
                action, "person", id.toString(), null, Map.of("name", person.name(), "login", person.login())));
        return way;
    }
}
