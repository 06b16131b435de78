package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Findings whose next step should have been taken, for those who are above their places. */
@ApplicationScoped
public class OverdueFindings {
    /** When the next step has to be taken. */
    private static final String UNTIL = "case c.state when 'OPEN' then c.due_at else c.verify_due_at end";

    @Inject
    Database database;

    @Inject
    FindingViews views;

    @Inject
    Access access;

    /** The longest overdue first. */
    public List<ChecklistFinding> list(@Nullable UUID site, Instant now, int limit) {
        var found = BoardRows.bind(
                        database.sql()
                                .createQuery("select o.id from corrective_action c join finding o on"
                                        + " o.tenant_id = c.tenant_id and o.id = c.finding_id" + BoardRows.WITHIN
                                        + " and c.tenant_id = :tenant and c.state <> 'CLOSED' and " + UNTIL
                                        + " <= :now order by " + UNTIL + ", o.id limit :limit"),
                        access.reach())
                .bind("site", site)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
        return views.all(found);
    }

    /** How many there are. */
    public int count(Instant now) {
        return BoardRows.bind(
                        database.sql()
                                .createQuery("select count(*) from corrective_action c join finding o on"
                                        + " o.tenant_id = c.tenant_id and o.id = c.finding_id" + BoardRows.WITHIN
                                        + " and c.tenant_id = :tenant and c.state <> 'CLOSED' and " + UNTIL
                                        + " <= :now"),
                        access.reach())
                .bindByType("site", null, UUID.class)
                .bind("now", now)
                .mapTo(Integer.class)
                .one();
    }
}
