package org.guizhang.duty.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.duty.Shift;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Reads and writes shifts. */
@ApplicationScoped
public class ShiftRows {
    private static final String SELECT = "select s.id, s.site_id as site, s.position_id as position,"
            + " s.person_id as person, p.name as person_name, s.from_at as \"from\", s.until_at as until,"
            + " p.active as counts, s.version as revision from shift s"
            + " join person p on p.tenant_id = s.tenant_id and p.id = s.person_id where s.tenant_id = :tenant";

    /** The beginning is limited on both sides, so that an index finds what overlaps; no shift is longer. */
    private static final String OVERLAPPING =
            " and s.from_at < :until and s.from_at > cast(:from as timestamptz) - interval '24 hours' and s.until_at > :from";

    @Inject
    Database database;

    public Optional<Shift> find(UUID id) {
        return database.sql()
                .createQuery(SELECT + " and s.id = :id")
                .bind("id", id)
                .mapTo(Shift.class)
                .findFirst();
    }

    /** Those that have a moment of a time, the earliest first; {@code counts} says whether the person may come in. */
    public List<Shift> between(Instant from, Instant until) {
        return database.sql()
                .createQuery(SELECT + OVERLAPPING + " order by s.from_at, s.until_at, s.id")
                .bind("from", from)
                .bind("until", until)
                .mapTo(Shift.class)
                .list();
    }

    /** The same of one person. */
    public List<Shift> of(UUID person, Instant from, Instant until) {
        return database.sql()
                .createQuery(SELECT + OVERLAPPING + " and s.person_id = :person order by s.from_at, s.id")
                .bind("from", from)
                .bind("until", until)
                .bind("person", person)
                .mapTo(Shift.class)
                .list();
    }

    /** All of them in one statement. */
    public void add(List<Shift> shifts) {
        database.sql()
                .createUpdate("insert into shift (tenant_id, id, site_id, position_id, person_id, from_at, until_at)"
                        + " select cast(:tenant as uuid), t.* from unnest(cast(:ids as uuid[]), cast(:sites as uuid[]),"
                        + " cast(:positions as uuid[]), cast(:people as uuid[]), cast(:begins as timestamptz[]),"
                        + " cast(:ends as timestamptz[])) as t (id, site, position, person, begins, ends)")
                .bind("ids", uuids(shifts, Shift::id))
                .bind("sites", uuids(shifts, Shift::site))
                .bind("positions", uuids(shifts, Shift::position))
                .bind("people", uuids(shifts, Shift::person))
                .bind("begins", texts(shifts, Shift::from))
                .bind("ends", texts(shifts, Shift::until))
                .execute();
    }

    private static @Nullable UUID[] uuids(List<Shift> shifts, Function<Shift, @Nullable UUID> column) {
        return shifts.stream().map(column).toArray(UUID[]::new);
    }

    private static String[] texts(List<Shift> shifts, Function<Shift, Instant> column) {
        return shifts.stream().map(shift -> column.apply(shift).toString()).toArray(String[]::new);
    }

    /** Whether it was as {@code revision} knows it, and so is changed. */
    public boolean change(Shift wanted, int revision) {
        return database.sql()
                        .createUpdate("update shift set site_id = :site, position_id = :position, person_id = :person,"
                                + " from_at = :from, until_at = :until, version = version + 1"
                                + " where tenant_id = :tenant and id = :id and version = :revision")
                        .bind("id", wanted.id())
                        .bind("site", wanted.site())
                        .bind("position", wanted.position())
                        .bind("person", wanted.person())
                        .bind("from", wanted.from())
                        .bind("until", wanted.until())
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    public boolean remove(UUID id, int revision) {
        return database.sql()
                        .createUpdate(
                                "delete from shift where tenant_id = :tenant and id = :id and version = :revision")
                        .bind("id", id)
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    /** Owners and administrators who may come in: there for what nobody else is there for. */
    public List<Worker> administrators() {
        return database.sql()
                .createQuery("select id, name, login from person where tenant_id = :tenant and active"
                        + " and role in ('OWNER', 'ADMINISTRATOR') order by id")
                .mapTo(Worker.class)
                .list();
    }

    /** Somebody who may come in and do what is to be done. */
    public record Worker(UUID id, String name, String login) {}

    /** All of them; auditors only read. */
    public List<Worker> workers() {
        return database.sql()
                .createQuery("select id, name, login from person where tenant_id = :tenant and active"
                        + " and role <> 'AUDITOR' order by id")
                .mapTo(Worker.class)
                .list();
    }
}
