package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;

/** Makes people of accounts, each account once in a tenant. */
@ApplicationScoped
public class PersonRows {
    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Throws {@link Conflict} when the account is somebody of the caller's tenant already, with access or without. */
    public Person create(UUID id, UUID account, String name, String login, Role role) {
        var entities = database.entities();
        var there = entities.createQuery("select p from Person p where p.accountId = :account", PersonEntity.class)
                .setParameter("account", account)
                .getResultStream()
                .map(PersonEntity::read)
                .findFirst();
        if (there.isPresent()) {
            var key = there.get().active() ? "problem.person-exists" : "problem.person-ended";
            throw new Conflict(Message.of(key, login));
        }
        var person = new PersonEntity(id, account, name, login, role, clock.instant());
        entities.persist(person);
        entities.flush();
        return person.read();
    }
}
