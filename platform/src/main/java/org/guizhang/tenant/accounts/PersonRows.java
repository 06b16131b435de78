package org.guizhang.tenant.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Person.State;
import org.guizhang.tenant.PersonRenamed;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.internal.PersonEntity;
import org.guizhang.tenant.internal.StoredPeople;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/**
 * Makes people of accounts, each account once in a tenant, and entries for people who have not said yes yet. An account
 * gets into such an entry only by {@link #accept} or {@link #create}, which its holder calls.
 */
@ApplicationScoped
public class PersonRows {
    @Inject
    Database database;

    @Inject
    StoredPeople stored;

    @Inject
    Clock clock;

    @Inject
    BusinessLimits limits;

    @Inject
    Event<PersonRenamed> renamed;

    /** Reads {@code select *}. */
    public static Person read(RowView row) {
        var active = row.getColumn("active", Boolean.class);
        var absence = row.getColumn("absence", String.class);
        return new Person(
                row.getColumn("id", UUID.class),
                row.getColumn("name", String.class),
                row.getColumn("login", String.class),
                row.getColumn("role", Role.class),
                active,
                row.getColumn("created_at", Instant.class),
                active ? State.ACTIVE : absence == null ? State.ENDED : State.valueOf(absence));
    }

    public Optional<Person> find(UUID id) {
        return database.sql()
                .createQuery("select * from person where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .map(PersonRows::read)
                .findFirst();
    }

    public List<Person> named(Collection<UUID> ids) {
        return database.sql()
                .createQuery("select * from person where tenant_id = :tenant and id = any(:ids) order by id")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(PersonRows::read)
                .list();
    }

    /** Since when the addresses of these people are confirmed; those that are not are left out. */
    public Map<UUID, Instant> confirmed(List<Person> people) {
        var confirmed = new HashMap<UUID, Instant>();
        database.sql()
                .createQuery("select p.id, a.verified_at from person p join account a on a.id = p.account_id"
                        + " where p.tenant_id = :tenant and p.id = any(:id) and a.verified_at is not null")
                .bind("id", (Object) people.stream().map(Person::id).toArray(UUID[]::new))
                .map(row -> confirmed.put(row.getColumn("id", UUID.class), row.getColumn("verified_at", Instant.class)))
                .list();
        return confirmed;
    }

    /**
     * Whether the account of a person has the password that somebody else made for it. It stays so until the transaction
     * ends: whoever gives a new one waits, and finds what became of the person.
     */
    public boolean hasFirstPassword(UUID id) {
        return database.sql()
                .createQuery("select a.password_temporary from account a join person p on p.account_id = a.id"
                        + " where p.tenant_id = :tenant and p.id = :id for share of a")
                .bind("id", id)
                .mapTo(Boolean.class)
                .findFirst()
                .orElse(false);
    }

    /** Notes that a person has come in. */
    public void entered(UUID id) {
        database.sql()
                .createUpdate("update person set entered_at = :now where tenant_id = :tenant and id = :id")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
    }

    /**
     * Lets an account in. Whoever was added before by the same login and role takes that place, with its id; so does
     * who has left, in the role given now. Throws {@link Conflict} when the account is somebody here already, with
     * access or without, or was added in another role: for that there is a link of its own.
     */
    public Person create(UUID id, UUID account, String name, String login, Role role) {
        var there = stored.lock(account, login);
        return there.isPresent() ? back(there.get(), account, role) : add(id, account, name, login, role);
    }

    /** Puts somebody down who has to say yes; throws {@link Conflict} when the login is somebody here already. */
    public Person invite(UUID id, String name, String login, Role role) {
        stored.lock(login).ifPresent(there -> {
            throw there(there.read());
        });
        return add(id, null, name, login, role);
    }

    /**
     * Somebody who was added has come with an account, by the link for just this person. Throws {@link NotFound} when the
     * entry has another account already.
     */
    public void accept(UUID id, UUID account, String login) {
        var elsewhere = database.sql()
                .createQuery("select 1 from person where tenant_id = :tenant and account_id = :account and id <> :id")
                .bind("account", account)
                .bind("id", id)
                .mapTo(Integer.class)
                .findFirst();
        if (elsewhere.isPresent()) {
            throw new Conflict(Message.of("problem.person-exists", login));
        }
        var entry = stored.lock(id);
        if (!entry.isOpenTo(account)) {
            throw new NotFound(Message.of("problem.invitation"));
        }
        var person = entry.read();
        if (person.state() == State.ACTIVE || person.state() == State.ENDED) {
            throw there(person);
        }
        entry.come(account, person.role());
        stored.write();
    }

    /** Asks somebody who was put down, or has left; false for who is here, or whose access has ended. */
    public boolean ask(UUID id) {
        var asked = stored.lock(id).ask();
        stored.write();
        return asked;
    }

    /** Somebody who was asked has said no. */
    public void decline(UUID id) {
        stored.find(id).decline();
        stored.write();
    }

    /** Null leaves the login or the name as it is. */
    public void rename(UUID id, @Nullable String login, @Nullable String name) {
        stored.find(id).rename(login, name);
        stored.write();
        renamed.fire(new PersonRenamed(id));
    }

    private Person back(PersonEntity entry, UUID account, Role role) {
        var there = entry.read();
        var invited = there.state() == State.INVITED || there.state() == State.DECLINED;
        if (!invited && there.state() != State.LEFT) {
            throw there(there);
        }
        if (invited && there.role() != role) {
            throw new Conflict(Message.of("problem.person-invited", there.login()));
        }
        if (!invited) {
            limits.takesOneMore();
        }
        entry.come(account, role);
        stored.write();
        return entry.read();
    }

    private Person add(UUID id, @Nullable UUID account, String name, String login, Role role) {
        limits.takesOneMore();
        return stored.add(new PersonEntity(id, account, name, login, role, clock.instant()))
                .read();
    }

    private static Conflict there(Person there) {
        var key = switch (there.state()) {
            case ACTIVE -> "problem.person-exists";
            case ENDED, ERASED -> "problem.person-ended";
            default -> "problem.person-asked";
        };
        return new Conflict(Message.of(key, there.login()));
    }
}
