package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.shared.Message;
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
    record Told(
            Instant at,
            Message title,
            Message text,
            @Nullable Instant readAt) {}

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .list(
                        "select created_at, title, title_zh, title_en, text, text_zh, text_en, read_at from notice"
                                + " where tenant_id = ? and person_id = ? order by id desc limit ?",
                        row -> new Told(
                                Sql.instant(row, "created_at"),
                                StoredMessage.of(row, "title"),
                                StoredMessage.of(row, "text"),
                                Sql.instantOrNull(row, "read_at")),
                        caller.tenantId(),
                        caller.personId(),
                        MAX_ROWS);
    }
}
