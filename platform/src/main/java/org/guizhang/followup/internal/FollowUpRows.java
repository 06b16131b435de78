package org.guizhang.followup.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.followup.internal.FollowUpOrigin.Kind;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Database;

/** Which record was opened for what. */
@ApplicationScoped
public class FollowUpRows {
    @Inject
    Database database;

    /** What a record was opened for, as it was called then. */
    record Origin(Kind origin, UUID originId, String titleZh, String titleEn) {
        Text title() {
            return new Text(titleZh, titleEn);
        }
    }

    void add(UUID record, FollowUpOrigin origin, Instant now) {
        database.sql()
                .createUpdate(
                        "insert into follow_up (tenant_id, record_id, origin, origin_id, title_zh, title_en, opened_at)"
                                + " values (:tenant, :record, :origin, :id, :zh, :en, :now)")
                .bind("record", record)
                .bind("origin", origin.kind().name())
                .bind("id", origin.id())
                .bind("zh", origin.title().zh())
                .bind("en", origin.title().en())
                .bind("now", now)
                .execute();
    }

    List<UUID> records(Kind origin, UUID id) {
        return database.sql()
                .createQuery("select record_id from follow_up where tenant_id = :tenant and origin = :origin"
                        + " and origin_id = :id")
                .bind("origin", origin.name())
                .bind("id", id)
                .mapTo(UUID.class)
                .list();
    }

    Optional<Origin> of(UUID record) {
        return database.sql()
                .createQuery("select origin, origin_id, title_zh, title_en from follow_up where tenant_id = :tenant"
                        + " and record_id = :record")
                .bind("record", record)
                .mapTo(Origin.class)
                .findFirst();
    }
}
