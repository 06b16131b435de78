package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;
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
                .list(
                        "select name, login, position_id, site_id, state, created_at, decided_at from join_request"
                                + " where tenant_id = ? and account_id = ? order by created_at desc limit ?",
                        row -> new Asked(
                                row.getString("name"),
                                row.getString("login"),
                                row.getObject("position_id", UUID.class),
                                row.getObject("site_id", UUID.class),
                                row.getString("state"),
                                Sql.instant(row, "created_at"),
                                Sql.instantOrNull(row, "decided_at")),
                        caller.tenantId(),
                        caller.accountId(),
                        MAX_ROWS);
    }
}
