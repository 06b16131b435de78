package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** The records that the caller has begun. */
@ApplicationScoped
public class OwnRecordsPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param draft what was filled in and not handed in, as JSON */
    record Begun(
            UUID record,
            String form,
            @Nullable String serial,
            @Nullable String state,
            @Nullable String draft,
            Instant createdAt,
            @Nullable Instant submittedAt) {}

    @Override
    public String name() {
        return "records";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery("select id as record, form, serial, state, draft, created_at, submitted_at from record"
                        + " where tenant_id = :tenant and author_id = :personId order by changed_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Begun.class)
                .list();
    }
}
