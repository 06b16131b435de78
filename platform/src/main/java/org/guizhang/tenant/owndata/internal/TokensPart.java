package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** Tokens of sign-ins, programs, devices and calendars in this business, without what is secret. */
@ApplicationScoped
public class TokensPart implements OwnDataPart {
    @Inject
    Database database;

    /**
     * @param kind {@code session}, {@code personal}, {@code device} or {@code calendar}
     * @param usedAt of a token for a program, a device or a calendar, exact to the hour; null: never
     * @param revokedAt when a device was ended; null: it was not
     */
    record Token(
            UUID id,
            String kind,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {}

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery(
                        "select id, kind, name, created_at, expires_at, used_at, revoked_at from access_token where tenant_id = :tenant"
                                + " and account_id = :accountId order by created_at desc limit :limit")
                .bind("accountId", caller.accountId())
                .bind("limit", MAX_ROWS)
                .mapTo(Token.class)
                .list();
    }
}
