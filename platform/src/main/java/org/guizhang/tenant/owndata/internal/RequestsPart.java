package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.owndata.OwnDataPart;

/** What the person asked when they came by a link that an administrator decides about. */
@ApplicationScoped
public class RequestsPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param state {@code WAITING} or what was decided */
    record Asked(String name, String login, String state, Instant at) {}

    @Override
    public String name() {
        return "joinRequests";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .list(
                        "select name, login, state, created_at from join_request where tenant_id = ? and account_id = ?"
                                + " order by created_at desc limit ?",
                        row -> new Asked(
                                row.getString("name"),
                                row.getString("login"),
                                row.getString("state"),
                                Sql.instant(row, "created_at")),
                        caller.tenantId(),
                        caller.accountId(),
                        MAX_ROWS);
    }
}
