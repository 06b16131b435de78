package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;

/** The moments to come at which who has to sign may change of itself: an edition begins or ends, a position ends. */
@ApplicationScoped
public class DueRows {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Remembers a moment to come of the caller's tenant; what has passed is nothing to wait for. */
    void await(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            database.sql()
                    .change(
                            "insert into signing_due (tenant_id, due_at) values (?, ?) on conflict do nothing",
                            caller.get().tenantId(),
                            moment);
        }
    }

    /** Forgets the moments of the caller's tenant that have come. */
    void forget() {
        database.sql()
                .change(
                        "/* job */ delete from signing_due where tenant_id = ? and due_at <= ?",
                        caller.get().tenantId(),
                        clock.instant());
    }

    /** The tenants of which a moment has come; asked outside every tenant. */
    List<UUID> tenants() {
        return database.outsideTenants()
                .list(
                        "/* job */ select * from tenants_with_signing_due(?)",
                        row -> row.getObject("tenants_with_signing_due", UUID.class),
                        clock.instant());
    }
}
