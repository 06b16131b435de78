package org.guizhang.workforce.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Need;
import org.jspecify.annotations.Nullable;

/** Reads and writes how many people positions need. */
@ApplicationScoped
public class NeedRows {
    private static final String PLACE = " where position_id = ? and site_id is not distinct from ?::uuid";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    /** The needs at sites that are open, holders not counted. */
    public List<Need> stated() {
        return database.sql()
                .list(
                        "select n.* from position_need n left join site s on s.tenant_id = n.tenant_id and s.id = n.site_id"
                                + " where not coalesce(s.closed, false) order by n.site_id nulls first, n.position_id",
                        row -> new Need(
                                row.getObject("position_id", UUID.class),
                                row.getObject("site_id", UUID.class),
                                row.getInt("headcount"),
                                0));
    }

    /** Every need as it was stated, at closed sites too, holders not counted. */
    public List<Need> all() {
        return database.sql()
                .list(
                        "select * from position_need order by site_id nulls first, position_id",
                        row -> new Need(
                                row.getObject("position_id", UUID.class),
                                row.getObject("site_id", UUID.class),
                                row.getInt("headcount"),
                                0));
    }

    /** The headcount of one place, 0 where none is stated. */
    public int at(UUID position, @Nullable UUID site) {
        return database.sql()
                .first("select headcount from position_need" + PLACE, row -> row.getInt("headcount"), position, site)
                .orElse(0);
    }

    /** Writes new needs in one statement. */
    public void add(List<Need> fresh) {
        database.sql()
                .change(
                        "insert into position_need (tenant_id, id, position_id, site_id, headcount)"
                                + " select ?, f.* from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::integer[]) f",
                        caller.get().tenantId(),
                        fresh.stream().map(need -> ids.next()).toArray(UUID[]::new),
                        fresh.stream().map(Need::position).toArray(UUID[]::new),
                        fresh.stream().map(Need::site).toArray(UUID[]::new),
                        fresh.stream().map(Need::headcount).toArray(Integer[]::new));
    }

    public void remove(UUID position, @Nullable UUID site) {
        database.sql().change("delete from position_need" + PLACE, position, site);
    }
}
