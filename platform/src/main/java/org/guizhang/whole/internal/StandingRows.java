package org.guizhang.whole.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.tenant.Database;
import org.guizhang.whole.BusinessStanding;
import org.jspecify.annotations.Nullable;

/** Where the caller's business stands. */
@ApplicationScoped
public class StandingRows {
    @Inject
    Database database;

    public BusinessStanding read() {
        return read("");
    }

    /** Nobody else changes it until the transaction ends. */
    public BusinessStanding lock() {
        database.sql()
                .createUpdate("insert into business_standing (tenant_id) values (:tenant) on conflict do nothing")
                .execute();
        return read(" for update");
    }

    private BusinessStanding read(String lock) {
        return database.sql()
                .createQuery(
                        "select suspended_at, closing_at, erase_at from business_standing where tenant_id = :tenant"
                                + lock)
                .mapTo(BusinessStanding.class)
                .findFirst()
                .orElse(BusinessStanding.OPEN);
    }

    /** To be called with the row locked. */
    public void suspend(@Nullable Instant at) {
        database.sql()
                .createUpdate("update business_standing set suspended_at = :at where tenant_id = :tenant")
                .bind("at", at)
                .execute();
    }

    /** To be called with the row locked; null and null take it back. */
    public void close(@Nullable Instant at, @Nullable Instant erase) {
        database.sql()
                .createUpdate(
                        "update business_standing set closing_at = :at, erase_at = :erase where tenant_id = :tenant")
                .bind("at", at)
                .bind("erase", erase)
                .execute();
    }

    /** What the business is called, which whoever ends it types. */
    public String name() {
        return database.sql()
                .createQuery("select name from tenant where id = :tenant")
                .mapTo(String.class)
                .one();
    }
}
