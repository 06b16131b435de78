package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** What the person asked when they came by a link that an administrator decides about. */
@ApplicationScoped
public class RequestsPart implements OwnDataPart {
    @Inject
    Database database;

    /**
     * @param state {@code WAITING} or what was decided
     * @param position what the person said they do, or an administrator has put down since
     */
    record Asked(
            String name,
            String login,
            @Nullable UUID position,
            @Nullable UUID site,
            String state,
            Instant at,
            @Nullable Instant decidedAt) {}

    @Override
    public String name() {
        return "joinRequests";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery(
                        "select name, login, position_id as position, site_id as site, state, created_at as at, decided_at from join_request"
                                + " where tenant_id = :tenant and account_id = :accountId order by created_at desc limit :limit")
                .bind("accountId", caller.accountId())
                .bind("limit", MAX_ROWS)
                .mapTo(Asked.class)
                .list();
    }
}
