package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Counts occurrences by day and checklist. */
@ApplicationScoped
public class WorkCalendarRows {
    @Inject
    Database database;

    /** @param editionId that of the latest of them */
    record Counted(
            LocalDate day,
            UUID moduleId,
            String checklist,
            UUID editionId,
            int done,
            int missed,
            int skipped,
            int waiting) {}

    List<Counted> counts(Instant from, Instant until, @Nullable UUID site, Reach reach, Instant now) {
        return reach.bindAll(database.sql()
                        .createQuery("select cast(o.opens_at at time zone 'Asia/Shanghai' as date) as day, o.module_id,"
                                + " o.checklist, (array_agg(o.edition_id order by o.opens_at desc))[1] as edition_id,"
                                + " cast(count(*) filter (where o.outcome = 'DONE') as integer) as done,"
                                + " cast(count(*) filter (where o.outcome is null and o.late_at <= :now) as integer) as missed,"
                                + " cast(count(*) filter (where o.outcome = 'SKIPPED') as integer) as skipped,"
                                + " cast(count(*) filter (where o.outcome is null and o.late_at > :now) as integer) as waiting"
                                + " from occurrence o where o.tenant_id = :tenant and o.opens_at >= :from and o.opens_at < :until"
                                + " and (cast(:site as uuid) is null or o.site_id = :site) and " + Reach.SEEN
                                + " group by 1, 2, 3 order by 1, 2, 3")
                        .bind("from", from)
                        .bind("until", until)
                        .bind("site", site)
                        .bind("now", now))
                .mapTo(Counted.class)
                .list();
    }
}
