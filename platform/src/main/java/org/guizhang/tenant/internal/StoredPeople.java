package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** The people of the caller's business, to be changed one by one; {@link #write} before statements look at them. */
@ApplicationScoped
public class StoredPeople {
    @Inject
    Database database;

    /** Throws {@link NotFound} where there is none. */
    public PersonEntity find(UUID id) {
        return found(database.entities().find(PersonEntity.class, id));
    }

    /** The same, held until the transaction ends. */
    public PersonEntity lock(UUID id) {
        return found(database.entities().find(PersonEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static PersonEntity found(@Nullable PersonEntity found) {
        return Optional.ofNullable(found).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    /** Who is here with an account, or was put down by its login without one; held until the transaction ends. */
    public Optional<PersonEntity> lock(UUID account, String login) {
        return database.entities()
                .createQuery(
                        "select p from Person p where p.accountId = :account or (p.accountId is null and p.login = :login)"
                                + " order by p.accountId nulls last",
                        PersonEntity.class)
                .setParameter("account", account.toString())
                .setParameter("login", login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Who is here by a login; held until the transaction ends. */
    public Optional<PersonEntity> lock(String login) {
        return database.entities()
                .createQuery("select p from Person p where p.login = :login", PersonEntity.class)
                .setParameter("login", login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public PersonEntity add(PersonEntity fresh) {
        database.entities().persist(fresh);
        write();
        return fresh;
    }

    /** Sends what was changed to the database. */
    public void write() {
        database.entities().flush();
    }
}
