package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.deadline.DeadlineStart;
import org.guizhang.deadline.DeadlineStop;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Reads clocks to change them, and writes what becomes of one. */
@ApplicationScoped
public class DeadlineRows {
    @Inject
    Database database;

    Optional<DeadlineRow> find(UUID id) {
        return database.sql()
                .createQuery(DeadlineSql.SELECT + " and d.id = :id")
                .bind("id", id)
                .mapTo(DeadlineRow.class)
                .findFirst();
    }

    /** The same, kept from being changed by anybody else to the end of the transaction. */
    Optional<DeadlineRow> lock(UUID id) {
        return database.sql()
                .createQuery(DeadlineSql.SELECT + " and d.id = :id for update of d")
                .bind("id", id)
                .mapTo(DeadlineRow.class)
                .findFirst();
    }

    /** The last one that an event has started about something, kept likewise. */
    Optional<DeadlineRow> latest(UUID module, String rule, DeadlineSubject subject) {
        return database.sql()
                .createQuery(
                        DeadlineSql.SELECT
                                + " and d.module_id = :module and d.rule = :rule and d.subject_kind = :kind"
                                + " and d.subject_id = :subject and d.slot = '' order by d.ordinal desc limit 1 for update of d")
                .bind("module", module)
                .bind("rule", rule)
                .bind("kind", subject.kind())
                .bind("subject", subject.id())
                .mapTo(DeadlineRow.class)
                .findFirst();
    }

    /** The same of several at once, by rule and subject. */
    Map<String, DeadlineRow> latest(UUID module, Collection<DeadlineStart> starts) {
        var found = new HashMap<String, DeadlineRow>();
        database.sql()
                .createQuery(DeadlineSql.SELECT
                        + " and d.module_id = :module and d.slot = '' and (d.rule, d.subject_kind, d.subject_id) in"
                        + " (select * from unnest(cast(:rules as text[]), cast(:kinds as text[]), cast(:subjects as text[])))"
                        + " order by d.ordinal for update of d")
                .bind("module", module)
                .bind("rules", starts.stream().map(one -> one.terms().rule()).toArray(String[]::new))
                .bind("kinds", starts.stream().map(one -> one.subject().kind()).toArray(String[]::new))
                .bind("subjects", starts.stream().map(one -> one.subject().id()).toArray(String[]::new))
                .mapTo(DeadlineRow.class)
                .forEach(row -> found.put(row.rule() + "/" + row.subjectKind() + "/" + row.subjectId(), row));
        return found;
    }

    /** Those that something stops, the earliest due first, kept likewise. */
    List<DeadlineRow> stoppable(DeadlineStop stop) {
        return database.sql()
                .createQuery(DeadlineSql.SELECT + DeadlineSql.RUNNING
                        + " and d.module_id = :module and d.rule = :rule and d.matching = :said and d.stoppable"
                        + " and (cast(:day as date) is null or cast(:day as date) between d.period_from and d.period_to)"
                        + " and (cast(:site as uuid) is null or d.site_id is null or d.site_id = :site)"
                        + " and (d.subject_kind <> all(:each) or d.subject_id = any(:about))"
                        + " and (not :others or d.starts_at <= :at and (d.subject_kind, d.subject_id) <> (:kind, :subject))"
                        + " order by d.due_at, d.ordinal, d.id for update of d")
                .bind("module", stop.module())
                .bind("rule", stop.rule())
                .bind("said", stop.said())
                .bind("day", stop.day())
                .bind("site", stop.site())
                .bind("each", DeadlineStop.EACH.toArray(String[]::new))
                .bind("about", stop.about().toArray(String[]::new))
                .bind("others", stop.others())
                .bind("at", stop.at())
                .bind("kind", stop.by().kind())
                .bind("subject", stop.by().id())
                .mapTo(DeadlineRow.class)
                .list();
    }

    /** Those that the same has stopped before, kept likewise. */
    List<DeadlineRow> stoppedBy(UUID module, String rule, DeadlineSubject by) {
        return database.sql()
                .createQuery(DeadlineSql.SELECT + " and d.stopped_at is not null and d.stopped_kind = :kind"
                        + " and d.stopped_id = :subject and d.module_id = :module and d.rule = :rule"
                        + " order by d.id for update of d")
                .bind("module", module)
                .bind("rule", rule)
                .bind("kind", by.kind())
                .bind("subject", by.id())
                .mapTo(DeadlineRow.class)
                .list();
    }

    /** Those that run about something, kept likewise. */
    List<DeadlineRow> about(String kind, String subject) {
        return database.sql()
                .createQuery(DeadlineSql.SELECT + DeadlineSql.RUNNING
                        + " and d.subject_kind = :kind and d.subject_id = :subject order by d.id for update of d")
                .bind("kind", kind)
                .bind("subject", subject)
                .mapTo(DeadlineRow.class)
                .list();
    }

    /** Those of a module that run, kept likewise. */
    List<DeadlineRow> ofModule(UUID module) {
        return database.sql()
                .createQuery(DeadlineSql.SELECT + DeadlineSql.RUNNING
                        + " and d.module_id = :module order by d.id for update of d")
                .bind("module", module)
                .mapTo(DeadlineRow.class)
                .list();
    }

    /** Those of schedules that have not begun, and nothing has befallen. */
    List<DeadlineRow> unopened(Instant now) {
        return database.sql()
                .createQuery(
                        DeadlineSql.SELECT + DeadlineSql.RUNNING
                                + " and d.slot <> '' and d.starts_at > :now and d.paused_at is null order by d.id for update of d")
                .bind("now", now)
                .mapTo(DeadlineRow.class)
                .list();
    }

    /** Takes away what has no life line yet. */
    void remove(Collection<UUID> unopened) {
        if (!unopened.isEmpty()) {
            database.sql()
                    .createUpdate("delete from deadline d where d.tenant_id = :tenant and d.id = any(:ids)"
                            + " and not exists (select 1 from deadline_step p where p.tenant_id = d.tenant_id"
                            + " and p.deadline_id = d.id)")
                    .bind("ids", unopened.toArray(UUID[]::new))
                    .execute();
        }
    }

    /** @param told all that was to be told by then counts as told */
    void move(UUID id, Instant starts, Instant due, @Nullable Instant paused, Instant told, @Nullable Instant wakes) {
        database.sql()
                .createUpdate("update deadline set starts_at = :starts, due_at = :due, paused_at = :paused,"
                        + " told_at = :told, wakes_at = :wakes, revision = revision + 1"
                        + " where tenant_id = :tenant and id = :id")
                .bind("starts", starts)
                .bind("due", due)
                .bind("paused", paused)
                .bind("told", told)
                .bind("wakes", wakes)
                .bind("id", id)
                .execute();
    }

    /** @param liable who had to see to it */
    void stop(UUID id, Instant at, DeadlineSubject by, Collection<UUID> liable) {
        database.sql()
                .createUpdate("update deadline set stopped_at = :at, stopped_kind = :kind, stopped_id = :subject,"
                        + " stopped_address = :address, liable = coalesce(liable, cast(:liable as uuid[])), paused_at = null,"
                        + " wakes_at = null, revision = revision + 1 where tenant_id = :tenant and id = :id")
                .bind("at", at)
                .bind("kind", by.kind())
                .bind("subject", by.id())
                .bind("address", by.address())
                .bind("liable", liable.toArray(UUID[]::new))
                .bind("id", id)
                .execute();
    }

    void cancel(Collection<UUID> ids, Instant at) {
        database.sql()
                .createUpdate("update deadline set cancelled_at = :at, wakes_at = null, revision = revision + 1"
                        + " where tenant_id = :tenant and id = any(:ids)")
                .bind("at", at)
                .bind("ids", ids.toArray(UUID[]::new))
                .execute();
    }
}
