package org.guizhang.joining.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.joining.roster.RosterJob;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Reads and writes lists on their way in. */
@ApplicationScoped
public class RosterJobRows {
    /** The kind of their tasks; the subject is the id. */
    public static final String KIND = "roster";

    private static final String COLUMNS =
            "select id, state, total, taken, cardinality(added) as added_people, assigned,"
                    + " present, wrong, started_at, ended_at";

    @Inject
    Database database;

    /** A list as its worker needs it. */
    public record Work(UUID person, UUID account, String site, byte[] file, RosterJob job) {}

    public void add(UUID id, Caller who, String site, byte[] file, int total, Instant now) {
        database.sql()
                .createUpdate(
                        "insert into roster_job (tenant_id, id, person_id, account_id, site, file, total, state, started_at)"
                                + " values (:tenant, :id, :person, :account, :site, :file, :total, 'RUNNING', :now)")
                .bind("id", id)
                .bind("person", who.personId())
                .bind("account", who.accountId())
                .bind("site", site)
                .bind("file", file)
                .bind("total", total)
                .bind("now", now)
                .execute();
    }

    /** Those that a person has begun, the newest first. */
    public List<RosterJob> of(UUID person) {
        return database.sql()
                .createQuery(COLUMNS
                        + " from roster_job where tenant_id = :tenant and person_id = :person order by started_at desc")
                .bind("person", person)
                .map(RosterJobRows::read)
                .list();
    }

    public Optional<RosterJob> find(UUID id, UUID person) {
        return database.sql()
                .createQuery(
                        COLUMNS + " from roster_job where tenant_id = :tenant and id = :id and person_id = :person")
                .bind("id", id)
                .bind("person", person)
                .map(RosterJobRows::read)
                .findFirst();
    }

    public byte[] file(UUID id) {
        return database.sql()
                .createQuery("select file from roster_job where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one();
    }

    /** Who came in by it and is still waited for, at most {@code count} from the {@code from}th of those who came in by it. */
    public List<UUID> added(UUID id, int from, int count) {
        return database.sql()
                .createQuery(
                        "select person from roster_job job, unnest(job.added) with ordinality as added (person, place)"
                                + " where job.tenant_id = :tenant and job.id = :id and place > :from and place <= :until order by place")
                .bind("id", id)
                .bind("from", from)
                .bind("until", from + count)
                .mapTo(UUID.class)
                .list();
    }

    /** Held until the end of the transaction. */
    public Optional<Work> take(UUID id) {
        return database.sql()
                .createQuery(COLUMNS + ", person_id, account_id, site, file"
                        + " from roster_job where tenant_id = :tenant and id = :id for update")
                .bind("id", id)
                .map(row -> new Work(
                        row.getColumn("person_id", UUID.class),
                        row.getColumn("account_id", UUID.class),
                        row.getColumn("site", String.class),
                        row.getColumn("file", byte[].class),
                        read(row)))
                .findFirst();
    }

    public void advance(UUID id, RosterImport part, List<UUID> added) {
        database.sql()
                .createUpdate("update roster_job set taken = taken + :taken, assigned = assigned + :assigned,"
                        + " present = present + :present, wrong = wrong + :wrong, added = added || :added"
                        + " where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .bind("taken", part.lines().size())
                .bind("assigned", part.count(Outcome.ASSIGN))
                .bind("present", part.count(Outcome.PRESENT))
                .bind("wrong", part.count(Outcome.WRONG))
                .bind("added", added.toArray(UUID[]::new))
                .execute();
    }

    public void end(UUID id, RosterJob.State state, Instant now) {
        database.sql()
                .createUpdate(
                        "update roster_job set state = :state, ended_at = :now where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("now", now)
                .execute();
    }

    public void deleteEndedBefore(Instant moment) {
        database.sql()
                .createUpdate("delete from roster_job where tenant_id = :tenant and ended_at < :moment")
                .bind("moment", moment)
                .execute();
    }

    public void delete(UUID id) {
        database.sql()
                .createUpdate("delete from roster_job where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .execute();
    }

    private static RosterJob read(RowView row) {
        return new RosterJob(
                row.getColumn("id", UUID.class),
                row.getColumn("state", RosterJob.State.class),
                row.getColumn("total", Integer.class),
                row.getColumn("taken", Integer.class),
                row.getColumn("added_people", Integer.class),
                row.getColumn("assigned", Integer.class),
                row.getColumn("present", Integer.class),
                row.getColumn("wrong", Integer.class),
                row.getColumn("started_at", Instant.class),
                ended(row));
    }

    private static @Nullable Instant ended(RowView row) {
        return row.getColumn("ended_at", Instant.class);
    }
}
