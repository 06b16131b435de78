package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
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
                .createQuery("select created_at, title, title_zh, title_en, text, text_zh, text_en, read_at from notice"
                        + " where tenant_id = :tenant and person_id = :personId order by id desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .map(row -> new Told(
                        row.getColumn("created_at", Instant.class),
                        StoredMessage.of(row, "title"),
                        StoredMessage.of(row, "text"),
                        row.getColumn("read_at", Instant.class)))
                .list();
    }
}
