package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.acknowledge.Request;
import org.guizhang.policy.edition.Edition;
import org.guizhang.tenant.Database;
import org.guizhang.work.Tasks;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** The rows of who was asked to sign what. Asking many is as many statements as asking one. */
@ApplicationScoped
public class Requests {
    private static final String SELECT = "select r.edition_id, r.module_id, r.state, r.asked_at, f.major, f.minor"
            + " from signing_request r"
            + " left join edition f on f.tenant_id = r.tenant_id and f.id = r.first_edition_id";

    private static final String INSERT = "insert into signing_request"
            + " (tenant_id, edition_id, person_id, module_id, state, asked_at, reminded_at, reminders,"
            + " first_edition_id)";

    private static final String AGAIN = " on conflict (tenant_id, edition_id, person_id) do update set state = 'OPEN',"
            + " asked_at = excluded.asked_at, reminded_at = excluded.reminded_at, reminders = excluded.reminders,"
            + " first_edition_id = excluded.first_edition_id";

    /** Whoever had signed that edition before, and was asked again, has signed it still. */
    private static final String CLOSE = "update signing_request r set state = case when exists (select 1 from"
            + " acknowledgement a where a.tenant_id = r.tenant_id and a.edition_id = r.edition_id"
            + " and a.person_id = r.person_id) then 'SIGNED' else 'SUPERSEDED' end"
            + " from unnest(cast(:editions as uuid[]), cast(:people as uuid[])) as t (edition, person)"
            + " where r.tenant_id = :tenant and r.edition_id = t.edition and r.person_id = t.person and r.state = 'OPEN'";

    @Inject
    Database database;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** Somebody who was asked to sign an edition. */
    record Asked(UUID edition, UUID person) {}

    /**
     * A request that has gone along.
     *
     * @param edition from which
     * @param first for which the person was asked first
     */
    record Moved(UUID edition, UUID person, UUID first) {}

    /**
     * Waits for publications that are under way and keeps others off to the end of the transaction: whoever reads editions
     * after this reads all of them.
     *
     * @param alone whether people change at no other place either meanwhile
     */
    public void awaitPublications(boolean alone) {
        database.sql()
                .createQuery("select id from module where tenant_id = :tenant order by id for "
                        + (alone ? "update" : "key share"))
                .map(row -> 1)
                .list();
    }

    /** Asks people anew. */
    void ask(Edition edition, Collection<UUID> people) {
        database.sql()
                .createUpdate(INSERT
                        + " select cast(:tenant as uuid), cast(:id as uuid), t.person, cast(:moduleId as uuid), 'OPEN',"
                        + " cast(:now as timestamptz), null, 0, null from unnest(cast(:people as uuid[])) as t (person)"
                        + AGAIN)
                .bind("id", edition.id())
                .bind("moduleId", edition.moduleId())
                .bind("now", clock.instant())
                .bind("people", people.toArray(UUID[]::new))
                .execute();
        tasks.add(RemindWorker.KIND, "", clock.instant().plus(RemindWorker.SOONEST));
    }

    /** Closes what is still open of these, and answers that. */
    List<Asked> close(Collection<Asked> asked) {
        return database.sql()
                .createQuery(CLOSE + " returning r.edition_id as edition, r.person_id as person")
                .bind("editions", editions(asked))
                .bind("people", people(asked))
                .mapTo(Asked.class)
                .list();
    }

    /** Takes what is still open of these to another edition, with its day and reminders; answers what was taken. */
    List<Moved> along(Edition to, Collection<Asked> asked) {
        return database.sql()
                .createQuery("with gone as (" + CLOSE
                        + " returning r.edition_id, r.person_id, r.asked_at, r.reminded_at,"
                        + " r.reminders, coalesce(r.first_edition_id, r.edition_id) as first), moved as ("
                        + INSERT
                        + " select cast(:tenant as uuid), cast(:id as uuid), person_id, cast(:moduleId as uuid), 'OPEN',"
                        + " asked_at, reminded_at, reminders, nullif(first, cast(:id as uuid)) from gone" + AGAIN
                        + ") select edition_id as edition, person_id as person, first from gone")
                .bind("editions", editions(asked))
                .bind("people", people(asked))
                .bind("id", to.id())
                .bind("moduleId", to.moduleId())
                .mapTo(Moved.class)
                .list();
    }

    private static UUID[] editions(Collection<Asked> asked) {
        return asked.stream().map(Asked::edition).toArray(UUID[]::new);
    }

    private static UUID[] people(Collection<Asked> asked) {
        return asked.stream().map(Asked::person).toArray(UUID[]::new);
    }

    public Optional<Request> find(UUID edition, UUID person) {
        return find(edition, person, "");
    }

    /** The same, held to the end of the transaction: two signatures at one moment follow each other. */
    public Optional<Request> lock(UUID edition, UUID person) {
        return find(edition, person, " for update of r");
    }

    private Optional<Request> find(UUID edition, UUID person, String lock) {
        return database.sql()
                .createQuery(SELECT
                        + " where r.tenant_id = :tenant and r.edition_id = :edition and r.person_id = :person" + lock)
                .bind("edition", edition)
                .bind("person", person)
                .map(Requests::request)
                .findFirst();
    }

    /** What a person is asked to sign or has signed, the open ones first. */
    public List<Request> of(UUID person) {
        return database.sql()
                .createQuery(
                        SELECT + " where r.tenant_id = :tenant and r.person_id = :person and r.state <> 'SUPERSEDED'"
                                + " order by r.state, r.asked_at desc")
                .bind("person", person)
                .map(Requests::request)
                .list();
    }

    /** What a person is asked to sign and has not. */
    public List<Request> open(UUID person) {
        return database.sql()
                .createQuery(SELECT + " where r.tenant_id = :tenant and r.person_id = :person and r.state = 'OPEN'"
                        + " order by r.asked_at desc")
                .bind("person", person)
                .map(Requests::request)
                .list();
    }

    public void signed(UUID edition, UUID person) {
        database.sql()
                .createUpdate(
                        "update signing_request set state = 'SIGNED' where tenant_id = :tenant and edition_id = :edition"
                                + " and person_id = :person")
                .bind("edition", edition)
                .bind("person", person)
                .execute();
    }

    private static Request request(RowView row) {
        return new Request(
                row.getColumn("edition_id", UUID.class),
                row.getColumn("module_id", UUID.class),
                row.getColumn("state", Request.State.class),
                row.getColumn("asked_at", Instant.class),
                number(row, "major", "minor"));
    }

    /** The number of an edition that was joined; null where there is none. */
    static @Nullable String number(RowView row, String major, String minor) {
        var number = row.getColumn(major, Integer.class);
        return number == null ? null : number + "." + row.getColumn(minor, Integer.class);
    }
}
