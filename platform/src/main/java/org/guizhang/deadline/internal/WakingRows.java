package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** What has to be told of clocks by now, each moment once. */
@ApplicationScoped
public class WakingRows {
    @Inject
    Database database;

    /** @param liable null: not due yet */
    void told(UUID id, Instant told, @Nullable Instant wakes, @Nullable Collection<UUID> liable) {
        database.sql()
                .createUpdate("update deadline set told_at = :told, wakes_at = :wakes,"
                        + " liable = coalesce(cast(:liable as uuid[]), liable) where tenant_id = :tenant and id = :id")
                .bind("told", told)
                .bind("wakes", wakes)
                .bind("liable", liable == null ? null : liable.toArray(UUID[]::new))
                .bind("id", id)
                .execute();
    }

    /** Those whose next moment has come; nobody else has them to the end of the transaction. */
    List<DeadlineRow> due(Instant now, int limit) {
        return database.sql()
                .createQuery(DeadlineSql.SELECT
                        + " and d.wakes_at <= :now order by d.wakes_at, d.id limit :limit for update of d skip locked")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(DeadlineRow.class)
                .list();
    }

    /** The next moment of all. */
    Optional<Instant> next() {
        return database.sql()
                .createQuery(
                        "select min(wakes_at) as at from deadline where tenant_id = :tenant and wakes_at is not null")
                .map(row -> Optional.ofNullable(row.getColumn("at", Instant.class)))
                .one();
    }
}
