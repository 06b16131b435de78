package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** What the caller was asked to sign, and how often they were reminded. */
@ApplicationScoped
public class OwnRequestsPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param state {@code OPEN}, {@code SIGNED} or {@code SUPERSEDED} */
    record Asked(
            UUID module,
            UUID edition,
            String state,
            Instant askedAt,
            @Nullable Instant remindedAt,
            int reminders) {}

    @Override
    public String name() {
        return "signingRequests";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery(
                        "select module_id as module, edition_id as edition, state, asked_at, reminded_at, reminders from signing_request"
                                + " where tenant_id = :tenant and person_id = :personId order by asked_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Asked.class)
                .list();
    }
}
