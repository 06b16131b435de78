package org.guizhang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/**
 * The trail about the caller: what they have done, without what it was done to, which may be others' data; and what was done
 * to their own entry, without who did it.
 */
@ApplicationScoped
public class OwnAuditPart implements OwnDataPart {
    @Inject
    Database database;

    /**
     * @param own whether the caller did it
     * @param before of the caller's own entry alone
     */
    record Entry(
            long seq,
            Instant at,
            String action,
            boolean own,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .list(
                        "select seq, at, action, actor = ? as own, case when mine then before end as before,"
                                + " case when mine then after end as after from (select *, subject_kind = 'person'"
                                + " and subject = ? as mine from audit_event where tenant_id = ?) e"
                                + " where actor = ? or mine order by seq desc limit ?",
                        row -> new Entry(
                                row.getLong("seq"),
                                Sql.instant(row, "at"),
                                row.getString("action"),
                                row.getBoolean("own"),
                                json(row.getString("before")),
                                json(row.getString("after"))),
                        caller.personId(),
                        caller.personId().toString(),
                        caller.tenantId(),
                        caller.personId(),
                        MAX_ROWS);
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : Json.read(text, JsonNode.class);
    }
}
