package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.tenant.Database;

/** Checklists that somebody has to be reminded of, each once: until then their next moment is before they are due. */
@ApplicationScoped
public class ReminderRows {
    @Inject
    Database database;

    /**
     * One that nobody has been reminded of.
     *
     * @param come whether its moment has come; otherwise it is due at the same time as one whose moment has
     */
    record Waiting(UUID id, boolean come) {}

    /**
     * Those due at one moment that have opened, the moment being that of one whose reminder has come; kept from being
     * changed by anybody else to the end of the transaction. Whoever is handing one in is not waited for.
     */
    List<Waiting> waiting(Instant now) {
        return database.sql()
                .createQuery(
                        "with first as materialized (select due_at from occurrence where tenant_id = :tenant and wakes_at <= :now"
                                + " and due_at > :now order by wakes_at, id limit 1 for update skip locked)"
                                + " select o.id, o.wakes_at <= :now as come from occurrence o join first f on o.due_at = f.due_at"
                                + " and o.wakes_at < f.due_at where o.tenant_id = :tenant and o.opens_at <= :now for update of o skip locked")
                .bind("now", now)
                .mapTo(Waiting.class)
                .list();
    }

    /** The next moment of these is when they are due. */
    void reminded(Collection<UUID> ids) {
        database.sql()
                .createUpdate("update occurrence set wakes_at = due_at where tenant_id = :tenant and id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .execute();
    }

    private record Answered(UUID occurrenceId, UUID personId) {}

    /** Who has begun them. */
    Map<UUID, Set<UUID>> begunBy(Collection<UUID> ids) {
        return database
                .sql()
                .createQuery("select distinct occurrence_id, person_id from answer where tenant_id = :tenant"
                        + " and occurrence_id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Answered.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Answered::occurrenceId, Collectors.mapping(Answered::personId, Collectors.toSet())));
    }

    /** Those who stand in where nobody holds a position or one above it. */
    Set<UUID> administrators() {
        return Set.copyOf(database.sql()
                .createQuery("select id from person where tenant_id = :tenant and active"
                        + " and role in ('OWNER', 'ADMINISTRATOR')")
                .mapTo(UUID.class)
                .list());
    }
}
