package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Page;
import org.guizhang.shared.SortOrder;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.accounts.AccountRows;
import org.guizhang.tenant.accounts.PersonRows;
import org.guizhang.tenant.internal.PeopleRows;
import org.guizhang.tenant.internal.StoredPeople;
import org.jspecify.annotations.Nullable;

/** The people of a tenant and what they may do. Every tenant keeps at least one active owner. */
@ApplicationScoped
@Transactional
public class People {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    AccountRows accounts;

    @Inject
    Tenants tenants;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    PersonRows rows;

    @Inject
    StoredPeople stored;

    @Inject
    PeopleRows lists;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<PersonArrived> arrivals;

    @Inject
    Event<PersonLeft> departures;

    @Inject
    Event<RoleChanged> roles;

    /** The people in the order they came. */
    @Requires(Permission.READ_PEOPLE)
    public Page<Person> list(@Nullable String after, int size) {
        return list(PeopleFilter.ALL, PeopleSort.PRESET, after, size);
    }

    /** The people of a filter; {@code after} is the cursor of the page before, in the same order. */
    @Requires(Permission.READ_PEOPLE)
    public Page<Person> list(PeopleFilter filter, SortOrder<PeopleSort> order, @Nullable String after, int size) {
        var last = after == null ? null : Ids.cursor(after);
        var found = lists.after(filter, order, last, size + 1);
        var page = Page.of(found, size, person -> person.id().toString());
        return new Page<>(verified(page.items()), page.next());
    }

    /** The same for a table that is looked at from anywhere: {@code limit} people from {@code offset} on. */
    @Requires(Permission.READ_PEOPLE)
    public List<Person> list(PeopleFilter filter, SortOrder<PeopleSort> order, int offset, int limit) {
        return verified(lists.list(filter, order, offset, limit));
    }

    /** How many there are of a filter. */
    @Requires(Permission.READ_PEOPLE)
    public long count(PeopleFilter filter) {
        return lists.count(filter);
    }

    /** Those who may come in and in whose name or login the words stand, in the order they came. */
    @Requires(Permission.READ_PEOPLE)
    public List<Person> active(String words, int offset, int limit) {
        var filter = new PeopleFilter(words, null, Person.State.ACTIVE, null);
        return seen(lists.list(filter, PeopleSort.PRESET, offset, limit));
    }

    private List<Person> verified(List<Person> people) {
        var confirmed = rows.confirmed(people);
        return seen(people.stream()
                .map(person -> person.verified(confirmed.get(person.id())))
                .toList());
    }

    private List<Person> seen(List<Person> people) {
        return people.stream()
                .map(person -> person.called(Login.seen(person.login(), person.id(), caller.get())))
                .toList();
    }

    /** The people with these ids, as many as there are. */
    @Requires(Permission.READ_PEOPLE)
    public List<Person> named(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : seen(rows.named(ids));
    }

    @Requires(Permission.READ_PEOPLE)
    public Person get(UUID id) {
        var found = rows.find(id).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        return verified(List.of(found)).get(0);
    }

    private Person whole(Person person) {
        return person.verified(rows.confirmed(List.of(person)).get(person.id()));
    }

    /**
     * Adds a person who signs in with an employee number, which belongs to this business alone: with a first password,
     * to be changed at the first sign-in. Throws {@link Conflict} when the number is somebody's already.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Person.Added add(@Nullable String name, @Nullable String number, @Nullable Role role) {
        var violations = new Violations();
        var checkedName = violations.line("/name", name, Person.MAX_NAME);
        var login = Login.checkNumber(violations, "/number", tenants.own().code(), number)
                .value();
        if (role == null) {
            violations.add("/role", "required");
        }
        violations.check();
        var part = role == null ? Role.STAFF : role;
        guardOwner(part);
        var password = accounts.openNumbered(database.sql(), login, Languages.tag(caller.locale()));
        var read = rows.create(ids.next(), password.id(), checkedName, login, part);
        trail.fire(
                new AuditedAction(TenantAction.PERSON_ADDED, "person", read.id().toString(), null, facts(read)));
        arrivals.fire(new PersonArrived(read.id()));
        return new Person.Added(read, password.firstPassword());
    }

    /**
     * Gives a person another role. The open links of whoever becomes an owner end. Throws {@link Conflict} when a person
     * who still has a first password would become an owner.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Person changeRole(UUID id, Role role) {
        var person = stored.find(id);
        var before = person.read();
        guardOwner(role);
        guardErased(before);
        guardOwner(before.role());
        guardLastOwner(before, role == Role.OWNER && before.active());
        var becomesOwner = role == Role.OWNER && before.role() != Role.OWNER;
        if (becomesOwner && rows.hasFirstPassword(id)) {
            // Whoever handed the password over, an administrator maybe, knows it still.
            throw new Conflict(Message.of("problem.owner-first-password", before.name()));
        }
        person.changeRole(role);
        stored.write();
        if (becomesOwner) {
            // Whoever made a link while the role was a lesser one may hold it still.
            endLinks(id);
        }
        trail.fire(new AuditedAction(
                TenantAction.PERSON_ROLE_CHANGED, "person", id.toString(), facts(before), facts(person.read())));
        roles.fire(new RoleChanged(id, role));
        return whole(person.read());
    }

    /**
     * Ends or restores a person's access; tokens of this tenant end with it, and links for this person. Restores what
     * the business itself has ended: whoever has not come yet, or has left, needs a link and says yes.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Person changeAccess(UUID id, boolean active) {
        var person = stored.find(id);
        var before = person.read();
        guardErased(before);
        guardOwner(before.role());
        guardLastOwner(before, active);
        var asked = active && !before.active() && before.state() != Person.State.ENDED;
        if (asked) {
            throw new Conflict(Message.of("problem.person-asked", before.login()));
        }
        if (active && !person.hasAccount()) {
            person.leave(Person.State.INVITED);
        } else {
            person.changeAccess(active);
        }
        stored.write();
        if (!active) {
            endAccess(id);
        }
        var action = active ? TenantAction.PERSON_ADMITTED : TenantAction.PERSON_ACCESS_ENDED;
        trail.fire(new AuditedAction(action, "person", id.toString(), facts(before), facts(person.read())));
        if (!before.active() && person.read().active()) {
            arrivals.fire(new PersonArrived(id));
        } else if (before.active() && !active) {
            departures.fire(new PersonLeft(id, before.name(), false));
        }
        return whole(person.read());
    }

    /**
     * The caller leaves the business; tokens of this tenant end with it. Throws {@link Conflict} for the last owner.
     */
    @Requires(Permission.READ_HANDBOOK)
    public void leave() {
        var person = stored.find(caller.get().personId());
        var before = person.read();
        guardLastOwner(before, false);
        person.leave(Person.State.LEFT);
        stored.write();
        endAccess(before.id());
        trail.fire(new AuditedAction(
                TenantAction.PERSON_LEFT, "person", before.id().toString(), facts(before), facts(person.read())));
        departures.fire(new PersonLeft(before.id(), before.name(), true));
    }

    private void endLinks(UUID id) {
        database.sql()
                .createUpdate(
                        "update invitation set revoked_at = :now where tenant_id = :tenant and person_id = :id and revoked_at is null and used < uses")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
    }

    private void endAccess(UUID id) {
        var sql = database.sql();
        sql.createUpdate(
                        "delete from access_token where tenant_id = :tenant and account_id = (select account_id from person where tenant_id = :tenant and id = :id)")
                .bind("id", id)
                .execute();
        endLinks(id);
    }

    /** Refuses what only owners do: making and unmaking owners. */
    @Requires(Permission.MANAGE_PEOPLE)
    public void guardOwner(Role role) {
        if (role == Role.OWNER && caller.person().role() != Role.OWNER) {
            throw new Forbidden(Message.of("problem.owner-only"));
        }
    }

    private static void guardErased(Person before) {
        if (before.state() == Person.State.ERASED) {
            throw new Conflict(Message.of("problem.person-erased", before.name()));
        }
    }

    private void guardLastOwner(Person before, boolean staysOwner) {
        if (before.role() != Role.OWNER || !before.active() || staysOwner) {
            return;
        }
        // The tenant's row is locked so that two owners cannot leave at the same moment; rows that name it can be
        // added.
        var sql = database.sql();
        sql.createQuery("select id from tenant where id = :tenant for no key update")
                .map(row -> 1)
                .list();
        var owners = sql.createQuery("select id from person where tenant_id = :tenant and role = 'OWNER' and active")
                .map(row -> 1)
                .list();
        if (owners.size() < 2) {
            throw new Conflict(Message.of("problem.last-owner"));
        }
    }

    private static Map<String, Object> facts(Person person) {
        return Map.of(
                "name",
                person.name(),
                "login",
                person.login(),
                "role",
                person.role().name(),
                "active",
                person.active());
    }
}
