package org.guizhang.workforce.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Need;
import org.jspecify.annotations.Nullable;

/** Reads and writes how many people positions need. */
@ApplicationScoped
public class NeedRows {
    private static final String PLACE =
            " where tenant_id = :tenant and position_id = :position and site_id is not distinct from :site::uuid";

    @Inject
    Database database;

    @Inject
    Ids ids;

    /** The needs at sites that are open, holders not counted. */
    public List<Need> stated() {
        return database.sql()
                .createQuery(
                        "select n.position_id as position, n.site_id as site, n.headcount, 0 as held from position_need n left join site s on s.tenant_id = n.tenant_id and s.id = n.site_id"
                                + " where n.tenant_id = :tenant and not coalesce(s.closed, false) order by n.site_id nulls first, n.position_id")
                .mapTo(Need.class)
                .list();
    }

    /** Every need as it was stated, at closed sites too, holders not counted. */
    public List<Need> all() {
        return database.sql()
                .createQuery(
                        "select position_id as position, site_id as site, headcount, 0 as held from position_need where tenant_id = :tenant order by site_id nulls first, position_id")
                .mapTo(Need.class)
                .list();
    }

    /** The headcount of one place, 0 where none is stated. */
    public int at(UUID position, @Nullable UUID site) {
        return database.sql()
                .createQuery("select headcount from position_need" + PLACE)
                .bind("position", position)
                .bind("site", site)
                .mapTo(Integer.class)
                .findFirst()
                .orElse(0);
    }

    /** Writes new needs in one statement. */
    public void add(List<Need> fresh) {
        database.sql()
                .createUpdate(
                        "insert into position_need (tenant_id, id, position_id, site_id, headcount)"
                                + " select :tenant, f.* from unnest(:ids::uuid[], :position::uuid[], :site::uuid[], :headcount::integer[]) f")
                .bind("ids", fresh.stream().map(need -> ids.next()).toArray(UUID[]::new))
                .bind("position", fresh.stream().map(Need::position).toArray(UUID[]::new))
                .bind("site", fresh.stream().map(Need::site).toArray(UUID[]::new))
                .bind("headcount", fresh.stream().map(Need::headcount).toArray(Integer[]::new))
                .execute();
    }

    public void remove(UUID position, @Nullable UUID site) {
        database.sql()
                .createUpdate("delete from position_need" + PLACE)
                .bind("position", position)
                .bind("site", site)
                .execute();
    }
}
