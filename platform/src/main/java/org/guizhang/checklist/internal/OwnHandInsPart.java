package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** The checklists that the caller has handed in or put right. */
@ApplicationScoped
public class OwnHandInsPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param number of the version; 1 was handed in, later ones put right */
    record HandedIn(
            UUID submission,
            UUID occurrence,
            String checklist,
            int number,
            @Nullable String reason,
            String digest,
            @Nullable Instant deviceAt,
            Instant serverAt) {}

    @Override
    public String name() {
        return "checklistsHandedIn";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery(
                        "select f.id as submission, f.occurrence_id as occurrence, o.checklist, f.version as number, f.reason,"
                                + " f.digest, f.device_at, f.server_at from submission f join occurrence o on o.tenant_id = f.tenant_id"
                                + " and o.id = f.occurrence_id where f.tenant_id = :tenant and f.person_id = :personId"
                                + " order by f.server_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(HandedIn.class)
                .list();
    }
}
