package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** The steps that the caller has taken with records, and what they have put right. */
@ApplicationScoped
public class OwnRecordStepsPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param number of the version that it has made */
    record Taken(
            UUID record,
            int number,
            String step,
            String state,
            boolean refused,
            @Nullable String reason,
            String digest,
            @Nullable Instant deviceAt,
            Instant serverAt) {}

    @Override
    public String name() {
        return "recordSteps";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery(
                        "select record_id as record, version as number, step, state, refused, reason, digest, device_at,"
                                + " server_at from record_version where tenant_id = :tenant and person_id = :personId"
                                + " order by server_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Taken.class)
                .list();
    }
}
