package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** What the caller was told in the inbox. */
@ApplicationScoped
public class OwnNoticesPart implements OwnDataPart {
    @Inject
    Database database;

    /** One notice. */
    record Told(Instant at, Text title, Text text, @Nullable Instant readAt) {}

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .list(
                        "select created_at, title_zh, title_en, text_zh, text_en, read_at from notice"
                                + " where tenant_id = ? and person_id = ? order by id desc limit ?",
                        row -> new Told(
                                Sql.instant(row, "created_at"),
                                new Text(row.getString("title_zh"), row.getString("title_en")),
                                new Text(row.getString("text_zh"), row.getString("text_en")),
                                Sql.instantOrNull(row, "read_at")),
                        caller.tenantId(),
                        caller.personId(),
                        MAX_ROWS);
    }
}
