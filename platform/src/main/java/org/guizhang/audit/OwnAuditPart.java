package org.guizhang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
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
                .createQuery("select seq, at, action, actor = :actor as own, case when mine then before end as before,"
                        + " case when mine then after end as after from (select *, subject_kind = 'person'"
                        + " and subject = :subject as mine from audit_event where tenant_id = :tenant) e"
                        + " where actor = :actor or mine order by seq desc limit :limit")
                .bind("actor", caller.personId())
                .bind("subject", caller.personId().toString())
                .bind("limit", MAX_ROWS)
                .map(row -> new Entry(
                        row.getColumn("seq", Long.class),
                        row.getColumn("at", Instant.class),
                        row.getColumn("action", String.class),
                        row.getColumn("own", Boolean.class),
                        json(row.getColumn("before", String.class)),
                        json(row.getColumn("after", String.class))))
                .list();
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : Json.read(text, JsonNode.class);
    }
}
