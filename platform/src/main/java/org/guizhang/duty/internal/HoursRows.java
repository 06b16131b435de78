package org.guizhang.duty.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.duty.DutyHours;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Reads and writes when positions have to be manned. */
@ApplicationScoped
public class HoursRows {
    @Inject
    Database database;

    @Inject
    Ids ids;

    public List<DutyHours> all() {
        return database.sql()
                .createQuery("select site_id as site, position_id as position, to_char(begins, 'HH24:MI') as begins,"
                        + " to_char(ends, 'HH24:MI') as ends, people from duty_hours"
                        + " where tenant_id = :tenant order by site_id nulls first, 3, position_id")
                .mapTo(DutyHours.class)
                .list();
    }

    public void set(DutyHours wanted) {
        database.sql()
                .createUpdate("insert into duty_hours (tenant_id, id, site_id, position_id, begins, ends, people)"
                        + " values (:tenant, :id, :site, :position, :begins, :ends, :people)"
                        + " on conflict (tenant_id, site_id, position_id) do update"
                        + " set begins = :begins, ends = :ends, people = :people")
                .bind("id", ids.next())
                .bind("site", wanted.site())
                .bind("position", wanted.position())
                .bind("begins", wanted.opening())
                .bind("ends", wanted.closing())
                .bind("people", wanted.people())
                .execute();
    }

    public void remove(@Nullable UUID site, UUID position) {
        database.sql()
                .createUpdate("delete from duty_hours where tenant_id = :tenant"
                        + " and site_id is not distinct from cast(:site as uuid) and position_id = :position")
                .bind("site", site)
                .bind("position", position)
                .execute();
    }
}
