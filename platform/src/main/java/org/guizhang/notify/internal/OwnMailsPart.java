package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** Mails to the caller, without their words: a digest repeats notices, and any other may hold a link that lets in. */
@ApplicationScoped
public class OwnMailsPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param state {@code waiting}, {@code sent}, {@code dropped} or {@code failed} */
    record Mailed(
            String address,
            @Nullable String subject,
            String language,
            String state,
            Instant createdAt,
            @Nullable Instant endedAt) {}

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery("select address, subject, language, state, created_at, ended_at from mail"
                        + " where tenant_id = :tenant and person_id = :personId order by id desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Mailed.class)
                .list();
    }
}
