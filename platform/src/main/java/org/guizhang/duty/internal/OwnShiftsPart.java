package org.guizhang.duty.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** When a person was and is to be on duty. */
@ApplicationScoped
public class OwnShiftsPart implements OwnDataPart {
    @Inject
    Database database;

    /** One shift, as its person is told. */
    public record OwnShift(@Nullable UUID site, UUID position, Instant from, Instant until) {}

    @Override
    public String name() {
        return "shifts";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery("select site_id as site, position_id as position, from_at as \"from\", until_at as until"
                        + " from shift where tenant_id = :tenant and person_id = :person order by from_at, id")
                .bind("person", caller.personId())
                .mapTo(OwnShift.class)
                .list();
    }
}
