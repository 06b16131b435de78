package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.WorkTrend;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads occurrences with how they have ended, for those who are above their places. */
@ApplicationScoped
public class BoardRows {
    private static final String COLUMNS =
            "select o.id, o.module_id, o.edition_id, o.checklist, o.schedule, o.site_id, s.name_zh as site_zh,"
                    + " s.name_en as site_en, o.area_id, r.name_zh as area_zh, r.name_en as area_en, o.person_id,"
                    + " p.name as person_name, o.thing_id, h.name as thing_name, h.code as thing_code, o.opens_at, o.due_at, o.late_at, o.begun_at is not null as begun, o.closed_at,"
                    + " o.outcome, o.assigned_id, a.name as assigned_name, o.reason, coalesce(cardinality(o.on_duty) = 0, false) as duty_gap, n.id as submission, d.person_id as by_id,"
                    + " d.person_name as by_name, d.timeliness, n.passed, n.score, g.failures, g.unsettled";

    private static final String FIGURES = " cast(count(*) as integer) as ended,"
            + " cast(count(*) filter (where d.timeliness = 'ON_TIME') as integer) as on_time,"
            + " cast(count(*) filter (where d.timeliness = 'LATE') as integer) as late,"
            + " cast(count(*) filter (where d.timeliness = 'MISSED') as integer) as after_missed,"
            + " cast(count(*) filter (where o.outcome is null) as integer) as missed,"
            + " cast(count(*) filter (where o.outcome = 'SKIPPED') as integer) as skipped,"
            + " cast(sum(g.failures) as integer) as failures";

    private static final String RATES = "select o.module_id, o.checklist,"
            + " (array_agg(o.edition_id order by o.opens_at desc))[1] as edition_id," + FIGURES
            + ", cast(count(*) filter (where g.failures > 0) as integer) as failing,"
            + " cast(round(avg(n.score)) as integer) as score";

    private static final String WEEKS =
            "select cast(date_trunc('week', o.opens_at at time zone 'Asia/Shanghai') as date) as week," + FIGURES;

    /** What was handed in first, its newest version, and what has failed in any. */
    private static final String ENDED =
            " from occurrence o left join submission d on d.tenant_id = o.tenant_id and d.occurrence_id = o.id"
                    + " and d.version = 1 and not d.second"
                    + " left join lateral (select f.id, f.passed, f.score from submission f where f.tenant_id = o.tenant_id"
                    + " and f.occurrence_id = o.id and not f.second order by f.version desc limit 1) n on true"
                    + " left join lateral (select cast(count(*) as integer) as failures, cast(count(*) filter"
                    + " (where c.state <> 'CLOSED') as integer) as unsettled from finding i left join corrective_action c"
                    + " on c.tenant_id = i.tenant_id and c.finding_id = i.id where i.tenant_id = o.tenant_id"
                    + " and i.occurrence_id = o.id) g on true";

    private static final String PLACES = " left join site s on s.tenant_id = o.tenant_id and s.id = o.site_id"
            + " left join area r on r.tenant_id = o.tenant_id and r.id = o.area_id"
            + " left join thing h on h.tenant_id = o.tenant_id and h.id = o.thing_id"
            + " left join person p on p.tenant_id = o.tenant_id and p.id = o.person_id"
            + " left join person a on a.tenant_id = o.tenant_id and a.id = o.assigned_id";

    /** What the caller is above; {@code :above} has what belongs to the business as a whole. */
    static final String WITHIN = " where o.tenant_id = :tenant and (:all or o.site_id = any(:sites)"
            + " or :above and o.site_id is null) and (cast(:site as uuid) is null or o.site_id = :site)";

    private static final String OPENS = "o.opens_at >= :from and o.opens_at < :until";

    /** What has opened before, and may still be handed in or be late. */
    private static final String CARRIED =
            "o.wakes_at is not null and o.outcome is null and o.opens_at < :from and o.late_at > :from";

    private static final String OVER = " and " + OPENS + " and (o.outcome is not null or o.late_at <= :now)"
            + " and (cast(:checklist as text) is null or o.checklist = :checklist)"
            + " and (cast(:person as uuid) is null or d.person_id = :person)";

    @Inject
    Database database;

    /** What is wanted of the past; moments are those of opening. */
    record Past(
            Instant from,
            Instant until,
            @Nullable UUID site,
            @Nullable String checklist,
            @Nullable UUID person,
            Instant now) {}

    /** How a checklist was done; its title is that of the edition. */
    record Rate(
            UUID moduleId,
            String checklist,
            UUID editionId,
            int ended,
            int onTime,
            int late,
            int afterMissed,
            int missed,
            int skipped,
            int failing,
            int failures,
            @Nullable Integer score) {}

    /** @param carried whether also what has opened before and is not over */
    List<BoardRow> board(Instant from, Instant until, boolean carried, @Nullable UUID site, Reach reach, int limit) {
        var asked = database.sql()
                .createQuery(COLUMNS + ENDED + PLACES + WITHIN + " and (" + OPENS + (carried ? " or " + CARRIED : "")
                        + ") order by o.site_id nulls first, o.checklist, o.opens_at, o.id limit :limit");
        return bind(asked, reach)
                .bind("site", site)
                .bind("from", from)
                .bind("until", until)
                .bind("limit", limit)
                .mapTo(BoardRow.class)
                .list();
    }

    List<BoardRow> history(Past past, Reach reach, int offset, int limit) {
        var asked = database.sql()
                .createQuery(COLUMNS + ENDED + PLACES + WITHIN + OVER
                        + " order by o.opens_at desc, o.id desc offset :offset limit :limit");
        return bind(asked, past, reach)
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(BoardRow.class)
                .list();
    }

    long count(Past past, Reach reach) {
        var asked = database.sql()
                .createQuery("select count(*) from occurrence o left join submission d on d.tenant_id = o.tenant_id"
                        + " and d.occurrence_id = o.id and d.version = 1 and not d.second" + WITHIN + OVER);
        return bind(asked, past, reach).mapTo(Long.class).one();
    }

    List<Rate> rates(Past past, Reach reach) {
        var asked = database.sql().createQuery(RATES + ENDED + WITHIN + OVER + " group by o.module_id, o.checklist");
        return bind(asked, past, reach).mapTo(Rate.class).list();
    }

    List<WorkTrend> trend(Past past, Reach reach) {
        var asked = database.sql().createQuery(WEEKS + ENDED + WITHIN + OVER + " group by 1 order by 1");
        return bind(asked, past, reach).mapTo(WorkTrend.class).list();
    }

    private static Query bind(Query query, Past past, Reach reach) {
        return bind(query, reach)
                .bind("site", past.site())
                .bind("from", past.from())
                .bind("until", past.until())
                .bind("checklist", past.checklist())
                .bind("person", past.person())
                .bind("now", past.now());
    }

    /** Binds what {@link #WITHIN} names of a reach. */
    static Query bind(Query query, Reach reach) {
        return query.bind("all", reach.all())
                .bind("above", reach.all() || !reach.sites().isEmpty())
                .bind("sites", reach.sites().toArray(UUID[]::new));
    }
}
