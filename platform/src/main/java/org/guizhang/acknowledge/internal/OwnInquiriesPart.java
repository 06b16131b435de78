package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** What the caller asked or refused instead of signing, and the answer they were given. */
@ApplicationScoped
public class OwnInquiriesPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param declined whether it was a refusal */
    record Asked(
            UUID edition,
            boolean declined,
            String comment,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    @Override
    public String name() {
        return "inquiries";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery(
                        "select edition_id as edition, declined, comment, asked_at, answer, answered_at from clause_question"
                                + " where tenant_id = :tenant and person_id = :personId order by asked_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Asked.class)
                .list();
    }
}
