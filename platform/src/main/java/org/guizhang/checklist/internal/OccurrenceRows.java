package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Reads occurrences, and writes what becomes of one. */
@ApplicationScoped
public class OccurrenceRows {
    private static final String SELECT =
            "select o.id, o.module_id, o.edition_id, o.checklist, o.schedule, o.target, o.role,"
                    + " o.site_id, s.name_zh as site_zh, s.name_en as site_en, o.area_id, r.name_zh as area_zh, r.name_en as area_en,"
                    + " o.person_id, p.name as person_name, o.thing_id, h.name as thing_name, h.code as thing_code, o.opens_at, o.due_at, o.late_at, o.closed_at, o.outcome, o.assigned_id,"
                    + " a.name as assigned_name, o.reason, o.on_duty, o.revision, (select f.id from submission f where f.tenant_id = o.tenant_id"
                    + " and f.occurrence_id = o.id and f.version = 1 and not f.second) as submission from occurrence o"
                    + " left join site s on s.tenant_id = o.tenant_id and s.id = o.site_id"
                    + " left join area r on r.tenant_id = o.tenant_id and r.id = o.area_id"
                    + " left join thing h on h.tenant_id = o.tenant_id and h.id = o.thing_id"
                    + " left join person p on p.tenant_id = o.tenant_id and p.id = o.person_id"
                    + " left join person a on a.tenant_id = o.tenant_id and a.id = o.assigned_id where o.tenant_id = :tenant";

    private static final String STATE =
            "case when o.outcome is not null then o.outcome when o.opens_at > :now then 'UPCOMING'"
                    + " when o.due_at > :now then 'OPEN' when o.late_at > :now then 'LATE' else 'MISSED' end";

    @Inject
    Database database;

    Optional<Occurrence> find(UUID id) {
        return database.sql()
                .createQuery(SELECT + " and o.id = :id")
                .bind("id", id)
                .mapTo(Occurrence.class)
                .findFirst();
    }

    /** Those there are of several, the earliest due first. */
    List<Occurrence> all(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql()
                        .createQuery(SELECT + " and o.id = any(:ids) order by o.due_at, o.id")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(Occurrence.class)
                        .list();
    }

    /** The same of one, kept from being changed by anybody else to the end of the transaction. */
    Optional<Occurrence> lock(UUID id) {
        return database.sql()
                .createQuery(SELECT + " and o.id = :id for update of o")
                .bind("id", id)
                .mapTo(Occurrence.class)
                .findFirst();
    }

    /** The caller's own that are not closed, have opened before a moment, and count as missed since another at most. */
    List<Occurrence> mine(Reach reach, Instant openBefore, Instant missedSince) {
        return reach.bind(database.sql()
                        .createQuery(SELECT
                                + " and o.wakes_at is not null and o.opens_at < :before and o.late_at > :since and "
                                + Reach.MINE + " order by o.due_at, o.id limit 500")
                        .bind("before", openBefore)
                        .bind("since", missedSince))
                .mapTo(Occurrence.class)
                .list();
    }

    /** The caller's own, closed ones too, that open before a moment and opened after another or are due after it. */
    List<Occurrence> around(Reach reach, Instant from, Instant until) {
        return reach.bind(database.sql()
                        .createQuery(SELECT
                                + " and o.opens_at < :until and (o.opens_at >= :from or o.wakes_at is not null"
                                + " and o.due_at > :from) and " + Reach.MINE + " order by o.opens_at, o.id limit 2000")
                        .bind("from", from)
                        .bind("until", until))
                .mapTo(Occurrence.class)
                .list();
    }

    /**
     * What a list is asked for.
     *
     * @param from when it opens at the earliest
     * @param until before when it opens
     */
    record Filter(
            Instant from,
            Instant until,
            @Nullable UUID site,
            @Nullable String checklist,
            @Nullable OccurrenceState state) {}

    /** In the order in which they open, after one of them. */
    List<Occurrence> list(Filter filter, Reach reach, Instant now, @Nullable UUID after, int limit) {
        return reach.bindAll(database.sql()
                        .createQuery(SELECT + " and o.opens_at >= :from and o.opens_at < :until"
                                + " and (cast(:site as uuid) is null or o.site_id = :site)"
                                + " and (cast(:checklist as text) is null or o.checklist = :checklist)"
                                + " and (cast(:state as text) is null or " + STATE + " = :state)"
                                + " and (cast(:after as uuid) is null or (o.opens_at, o.id) > (select c.opens_at, c.id"
                                + " from occurrence c where c.tenant_id = :tenant and c.id = :after))"
                                + " and " + Reach.SEEN
                                + " order by o.opens_at, o.id limit :limit")
                        .bind("from", filter.from())
                        .bind("until", filter.until())
                        .bind("site", filter.site())
                        .bind("checklist", filter.checklist())
                        .bind(
                                "state",
                                filter.state() == null ? null : filter.state().name())
                        .bind("now", now)
                        .bind("after", after)
                        .bind("limit", limit))
                .mapTo(Occurrence.class)
                .list();
    }

    /** Somebody has answered: it is begun, and finished on the edition it was made of. */
    void touch(UUID id, Instant now) {
        database.sql()
                .createUpdate("update occurrence set revision = revision + 1, begun_at = coalesce(begun_at, :now)"
                        + " where tenant_id = :tenant and id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    void skip(UUID id, String reason, Instant now) {
        database.sql()
                .createUpdate(
                        "update occurrence set closed_at = :now, outcome = 'SKIPPED', reason = :reason, wakes_at = null,"
                                + " revision = revision + 1 where tenant_id = :tenant and id = :id")
                .bind("now", now)
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }

    void handOver(UUID id, UUID person, String reason) {
        database.sql()
                .createUpdate("update occurrence set assigned_id = :person, reason = :reason, revision = revision + 1"
                        + " where tenant_id = :tenant and id = :id")
                .bind("person", person)
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }

    /**
     * Adds one that a person has started; of those started in the same minute it is the next.
     *
     * @param started its ordinal is left to the table
     */
    void start(UUID id, Planned started, UUID by) {
        var entered = false;
        while (!entered) {
            entered = enter(id, started, by);
        }
    }

    /** False: somebody else was faster with that number; the next look finds theirs. */
    private boolean enter(UUID id, Planned started, UUID by) {
        var window = started.window();
        var target = started.target();
        return database.sql()
                        .createUpdate(
                                "insert into occurrence (tenant_id, id, module_id, edition_id, checklist, schedule, target, slot,"
                                        + " ordinal, role, site_id, area_id, person_id, thing_id, opens_at, due_at, late_at, started_by, wakes_at)"
                                        + " select cast(:tenant as uuid), :id, :module, :edition, :checklist, :schedule, :target,"
                                        + " cast(:slot as timestamp), 1 + coalesce(max(o.ordinal), 0), :role, :site, :area, :person, :thing,"
                                        + " :opens, :due, :late, :by, :wakes from occurrence o where o.tenant_id = :tenant"
                                        + " and o.module_id = :module and o.checklist = :checklist and o.schedule = :schedule"
                                        + " and o.target = :target and o.slot = cast(:slot as timestamp)"
                                        + " on conflict (tenant_id, module_id, checklist, schedule, target, slot, ordinal) do nothing")
                        .bind("id", id)
                        .bind("module", started.module())
                        .bind("edition", started.edition())
                        .bind("checklist", started.checklist())
                        .bind("schedule", started.schedule())
                        .bind("target", target.key())
                        .bind("slot", window.slot().toString())
                        .bind("role", started.role())
                        .bind("site", target.site())
                        .bind("area", target.area())
                        .bind("person", target.person())
                        .bind("thing", target.thing())
                        .bind("opens", window.opens())
                        .bind("due", window.due())
                        .bind("late", window.late())
                        .bind("wakes", ReminderMoment.of(window))
                        .bind("by", by)
                        .execute()
                > 0;
    }
}
