package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlineRate;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists clocks for those who may see them, and counts how they were kept. */
@ApplicationScoped
public class DeadlineLists {
    private static final String WANTED = " and (cast(:site as uuid) is null or d.site_id = :site)"
            + " and (cast(:from as timestamptz) is null or d.due_at >= :from)"
            + " and (cast(:until as timestamptz) is null or d.due_at <= :until)"
            + " and (cast(:module as uuid) is null or d.module_id = :module)"
            + " and (cast(:rule as text) is null or d.rule = :rule)"
            + " and (cast(:clause as text) is null or :clause = any(d.clauses))"
            + " and (cast(:person as uuid) is null or :person = any(coalesce(d.liable, d.people)))"
            + " and (cast(:kind as text) is null or (d.subject_kind, d.subject_id) = (:kind, :subject))";

    private static final String COUNTED =
            " cast(count(*) filter (where d.stopped_at <= d.due_at) as integer) as kept, cast(count(*) filter"
                    + " (where d.stopped_at is null or d.stopped_at > d.due_at) as integer) as broken";

    /** What has come to its end, or should have. */
    private static final String OVER = " and d.cancelled_at is null and d.paused_at is null and d.stoppable"
            + " and (d.stopped_at is not null or d.due_at <= :now)";

    @Inject
    Database database;

    List<DeadlineRow> list(DeadlineFilter filter, DeadlineReach reach, Instant now, int offset, int limit) {
        var open = filter.state() == null || filter.state() == DeadlineFilter.Which.OPEN;
        return bind(
                        database.sql()
                                .createQuery(DeadlineSql.SELECT + state(filter) + who(filter) + WANTED
                                        + " order by d.due_at "
                                        + (open || filter.state() == DeadlineFilter.Which.OVERDUE
                                                ? "asc, d.id asc"
                                                : "desc, d.id desc")
                                        + " offset :offset limit :limit"),
                        filter,
                        reach,
                        now)
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(DeadlineRow.class)
                .list();
    }

    long count(DeadlineFilter filter, DeadlineReach reach, Instant now) {
        return bind(
                        database.sql()
                                .createQuery("select count(*) from deadline d where d.tenant_id = :tenant"
                                        + state(filter) + who(filter) + WANTED),
                        filter,
                        reach,
                        now)
                .mapTo(Long.class)
                .one();
    }

    /** Whether the caller sees one. */
    boolean sees(UUID id, DeadlineReach reach) {
        return reach.seen(database.sql()
                        .createQuery("select 1 from deadline d where d.tenant_id = :tenant and d.id = :id and "
                                + DeadlineReach.SEEN)
                        .bind("id", id))
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /** A row of a rate; its title is the newest of the rule, or the name of a person or a site. */
    record Rate(
            String key,
            @Nullable UUID moduleId,
            @Nullable String zh,
            @Nullable String en,
            int kept,
            int broken) {}

    List<Rate> rates(DeadlineFilter filter, DeadlineRate.By by, DeadlineReach reach, Instant now) {
        var asked = switch (by) {
            case RULE ->
                database.sql()
                        .createQuery("select d.rule as key, d.module_id,"
                                + " (array_agg(d.title_zh order by d.due_at desc))[1] as zh,"
                                + " (array_agg(d.title_en order by d.due_at desc))[1] as en," + COUNTED
                                + " from deadline d where d.tenant_id = :tenant" + OVER + " and "
                                + DeadlineReach.WITHIN + WANTED + " group by d.module_id, d.rule");
            case CLAUSE ->
                database.sql()
                        .createQuery("select c.key, d.module_id, null as zh, null as en," + COUNTED
                                + " from deadline d cross join unnest(d.clauses) as c (key) where d.tenant_id = :tenant"
                                + OVER + " and " + DeadlineReach.WITHIN + WANTED + " group by d.module_id, c.key");
            case SITE ->
                database.sql()
                        .createQuery("select coalesce(cast(d.site_id as text), '') as key, null as module_id,"
                                + " max(s.name_zh) as zh, max(s.name_en) as en," + COUNTED
                                + " from deadline d left join site s on s.tenant_id = d.tenant_id and s.id = d.site_id"
                                + " where d.tenant_id = :tenant" + OVER + " and " + DeadlineReach.WITHIN + WANTED
                                + " group by d.site_id");
            case PERSON ->
                database.sql()
                        .createQuery("select coalesce(cast(l.person as text), '') as key, null as module_id,"
                                + " max(p.name) as zh, max(p.name) as en," + COUNTED
                                + " from deadline d left join lateral unnest(coalesce(d.liable, d.people)) as l (person)"
                                + " on true left join person p on p.tenant_id = d.tenant_id and p.id = l.person"
                                + " where d.tenant_id = :tenant" + OVER + " and " + DeadlineReach.WITHIN + WANTED
                                + " group by l.person");
        };
        return filter(reach.within(asked), filter)
                .bind("now", now)
                .mapTo(Rate.class)
                .list();
    }

    /** What the caller sees; of rates and exports what they are above. */
    private static String who(DeadlineFilter filter) {
        return " and " + (filter.mine() ? DeadlineReach.MINE : DeadlineReach.SEEN);
    }

    private static String state(DeadlineFilter filter) {
        var which = filter.state() == null ? DeadlineFilter.Which.OPEN : filter.state();
        return switch (which) {
            case OPEN -> DeadlineSql.OPEN;
            case OVERDUE -> DeadlineSql.OVERDUE;
            case PAUSED -> DeadlineSql.PAUSED;
            case KEPT -> DeadlineSql.KEPT;
            case BROKEN -> DeadlineSql.BROKEN;
            case ALL -> "";
        };
    }

    private static Query bind(Query query, DeadlineFilter filter, DeadlineReach reach, Instant now) {
        return filter(reach.seen(query), filter).bind("now", now);
    }

    private static Query filter(Query query, DeadlineFilter filter) {
        @Nullable DeadlineSubject subject = filter.subject();
        return query.bind("site", filter.site())
                .bind("from", filter.from() == null ? null : start(filter.from()))
                // What is due with the end of a day is due at the first moment of the next one.
                .bind("until", filter.to() == null ? null : start(filter.to().plusDays(1)))
                .bind("module", filter.module())
                .bind("rule", filter.rule())
                .bind("clause", filter.clause())
                .bind("person", filter.person())
                .bind("kind", subject == null ? null : subject.kind())
                .bind("subject", subject == null ? null : subject.id());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toInstant();
    }
}
