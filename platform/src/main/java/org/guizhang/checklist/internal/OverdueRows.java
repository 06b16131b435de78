package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.Database;

/** What has to be told by now, each once. */
@ApplicationScoped
public class OverdueRows {
    /** How long what was missed stays in the lists of what is to be done. */
    private static final Duration STAYS = Duration.ofDays(2);

    @Inject
    Database database;

    @Inject
    OccurrenceRows occurrences;

    /** When something that was missed leaves the lists of what is to be done. */
    static Instant leaves(Instant late) {
        return late.plus(STAYS);
    }

    /** Occurrences that are due and whose next moment has come; they have the one after that from now on. */
    List<Occurrence> occurrences(Instant now, int limit) {
        var due = database.sql()
                .createQuery(
                        "with due as materialized (select id from occurrence where tenant_id = :tenant and wakes_at <= :now"
                                + " and due_at <= :now order by wakes_at, id limit :limit for update skip locked)"
                                + " update occurrence o set wakes_at = case when :now < o.late_at then o.late_at"
                                + " when :now < o.late_at + make_interval(secs => :stays) then o.late_at + make_interval(secs => :stays) end"
                                + " from due where o.tenant_id = :tenant and o.id = due.id returning o.id")
                .bind("now", now)
                .bind("limit", limit)
                .bind("stays", STAYS.toSeconds())
                .mapTo(UUID.class)
                .list();
        return occurrences.all(due);
    }

    /** Findings whose correction or verification is overdue since now. */
    List<UUID> actions(Instant now, int limit) {
        return database.sql()
                .createQuery(
                        "with due as materialized (select finding_id from corrective_action where tenant_id = :tenant"
                                + " and wakes_at <= :now order by wakes_at, finding_id limit :limit for update skip locked)"
                                + " update corrective_action a set wakes_at = null from due"
                                + " where a.tenant_id = :tenant and a.finding_id = due.finding_id returning a.finding_id")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** The next moment of all. */
    Optional<Instant> next() {
        return database.sql()
                .createQuery(
                        "select min(w.wakes_at) as at from (select wakes_at from occurrence where tenant_id = :tenant"
                                + " and wakes_at is not null union all select wakes_at from corrective_action"
                                + " where tenant_id = :tenant and wakes_at is not null) w")
                .map(row -> Optional.ofNullable(row.getColumn("at", Instant.class)))
                .one();
    }
}
