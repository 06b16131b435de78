package org.guizhang.tenant.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Person.State;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Makes people of accounts, each account once in a tenant, and entries for people who have not said yes yet. An account
 * gets into such an entry only by {@link #accept} or {@link #create}, which its holder calls.
 */
@ApplicationScoped
public class PersonRows {
    private static final String COME = "update person set account_id = ?, role = ?, active = true, absence = null,"
            + " version = version + 1 where id = ?";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Reads {@code select *}. */
    public static Person read(ResultSet row) throws SQLException {
        var active = row.getBoolean("active");
        var absence = row.getString("absence");
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("login"),
                Role.valueOf(row.getString("role")),
                active,
                Sql.instant(row, "created_at"),
                active ? State.ACTIVE : absence == null ? State.ENDED : State.valueOf(absence));
    }

    /** Since when the addresses of these people are confirmed; those that are not are left out. */
    public Map<UUID, Instant> confirmed(List<Person> people) {
        var confirmed = new HashMap<UUID, Instant>();
        database.sql()
                .list(
                        "select p.id, a.verified_at from person p join account a on a.id = p.account_id"
                                + " where p.id = any(?) and a.verified_at is not null",
                        row -> confirmed.put(row.getObject("id", UUID.class), Sql.instant(row, "verified_at")),
                        (Object) people.stream().map(Person::id).toArray(UUID[]::new));
        return confirmed;
    }

    /**
     * Whether the account of a person has the password that somebody else made for it. It stays so until the transaction
     * ends: whoever gives a new one waits, and finds what became of the person.
     */
    public boolean hasFirstPassword(UUID id) {
        return database.sql()
                .first(
                        "select a.password_temporary from account a join person p on p.account_id = a.id"
                                + " where p.tenant_id = ? and p.id = ? for share of a",
                        row -> row.getBoolean("password_temporary"),
                        caller.get().tenantId(),
                        id)
                .orElse(false);
    }

    /** Notes that a person has come in. */
    public void entered(UUID id) {
        database.sql()
                .change(
                        "update person set entered_at = ? where tenant_id = ? and id = ?",
                        clock.instant(),
                        caller.get().tenantId(),
                        id);
    }

    /**
     * Lets an account in. Whoever was added before by the same login and role takes that place, with its id; so does
     * who has left, in the role given now. Throws {@link Conflict} when the account is somebody here already, with
     * access or without, or was added in another role: for that there is a link of its own.
     */
    public Person create(UUID id, UUID account, String name, String login, Role role) {
        var there = database.sql()
                .first(
                        "select * from person where account_id = ? or (account_id is null and login = ?)"
                                + " order by account_id nulls last limit 1 for update",
                        PersonRows::read,
                        account,
                        login);
        if (there.isPresent()) {
            return back(there.get(), account, role);
        }
        return add(id, account, name, login, role);
    }

    /** Puts somebody down who has to say yes; throws {@link Conflict} when the login is somebody here already. */
    public Person invite(UUID id, String name, String login, Role role) {
        database.sql()
                .first("select * from person where login = ? for update", PersonRows::read, login)
                .ifPresent(there -> {
                    throw there(there);
                });
        return add(id, null, name, login, role);
    }

    /**
     * Somebody who was added has come with an account, by the link for just this person. Throws {@link NotFound} when the
     * entry has another account already.
     */
    public void accept(UUID id, UUID account, String login) {
        var sql = database.sql();
        if (sql.first("select 1 from person where account_id = ? and id <> ?", row -> 1, account, id)
                .isPresent()) {
            throw new Conflict(Message.of("problem.person-exists", login));
        }
        var person = sql.first(
                        "select * from person where id = ? and (account_id is null or account_id = ?) for update",
                        PersonRows::read,
                        id,
                        account)
                .orElseThrow(() -> new NotFound(Message.of("problem.invitation")));
        if (person.state() == State.ACTIVE || person.state() == State.ENDED) {
            throw there(person);
        }
        sql.change(COME, account, person.role().name(), id);
    }

    private Person back(Person there, UUID account, Role role) {
        var invited = there.state() == State.INVITED || there.state() == State.DECLINED;
        if (!invited && there.state() != State.LEFT) {
            throw there(there);
        }
        if (invited && there.role() != role) {
            throw new Conflict(Message.of("problem.person-invited", there.login()));
        }
        database.sql().change(COME, account, role.name(), there.id());
        return new Person(there.id(), there.name(), there.login(), role, true, there.createdAt(), State.ACTIVE);
    }

    private Person add(UUID id, @Nullable UUID account, String name, String login, Role role) {
        var now = clock.instant();
        var state = account == null ? State.INVITED : State.ACTIVE;
        database.sql()
                .change(
                        "insert into person (tenant_id, id, account_id, name, login, role, active, absence, created_at,"
                                + " version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                        caller.get().tenantId(),
                        id,
                        account,
                        name,
                        login,
                        role.name(),
                        account != null,
                        account == null ? state.name() : null,
                        now);
        return new Person(id, name, login, role, account != null, now, state);
    }

    private static Conflict there(Person there) {
        var key = switch (there.state()) {
            case ACTIVE -> "problem.person-exists";
            case ENDED -> "problem.person-ended";
            default -> "problem.person-asked";
        };
        return new Conflict(Message.of(key, there.login()));
    }
}
