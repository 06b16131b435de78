package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.RecordPerson;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Reads who works with whom today. */
@ApplicationScoped
public class ColleagueRows {
    @Inject
    Database database;

    @Inject
    Clock clock;

    /** @param all whether it matters where they work */
    public List<RecordPerson> find(UUID me, boolean all, @Nullable UUID site, String words, int limit) {
        return database.sql()
                .createQuery("select p.id, p.name from person p where p.tenant_id = :tenant and p.active"
                        + " and strpos(lower(p.name), :words) > 0"
                        + " and (p.id = :me or (:all and cast(:site as uuid) is null) or exists (select 1 from holding h"
                        + " where h.tenant_id = :tenant and h.person_id = p.id and h.first_day <= :day"
                        + " and (h.last_day is null or h.last_day >= :day)"
                        + " and (cast(:site as uuid) is null or h.site_id is null or h.site_id = :site)"
                        + " and (:all or h.site_id is null or exists (select 1 from holding m"
                        + " where m.tenant_id = :tenant and m.person_id = :me and m.first_day <= :day"
                        + " and (m.last_day is null or m.last_day >= :day)"
                        + " and (m.site_id is null or m.site_id = h.site_id)))))"
                        + " order by p.name, p.id limit :limit")
                .bind("me", me)
                .bind("all", all)
                .bind("site", site)
                .bind("words", words)
                .bind("day", Days.today(clock))
                .bind("limit", limit)
                .mapTo(RecordPerson.class)
                .list();
    }
}
