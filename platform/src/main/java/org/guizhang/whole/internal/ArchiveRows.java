package org.guizhang.whole.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.Database;
import org.guizhang.whole.BusinessArchive;

/** The archives of the caller's business. */
@ApplicationScoped
public class ArchiveRows {
    private static final String COLUMNS = "id, state, asked_at, made_at, ends_at, bytes, sha256";

    @Inject
    Database database;

    /** Whom to tell. */
    record Asked(UUID person, BusinessArchive.State state) {}

    public void add(UUID id, Instant at, UUID person) {
        database.sql()
                .createUpdate("insert into business_export (tenant_id, id, asked_at, asked_by, state)"
                        + " values (:tenant, :id, :at, :person, 'WAITING')")
                .bind("id", id)
                .bind("at", at)
                .bind("person", person)
                .execute();
    }

    /** The newest first. */
    public List<BusinessArchive> list() {
        return database.sql()
                .createQuery("select " + COLUMNS + " from business_export where tenant_id = :tenant"
                        + " order by asked_at desc, id desc limit 20")
                .mapTo(BusinessArchive.class)
                .list();
    }

    public Optional<BusinessArchive> find(UUID id) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from business_export where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .mapTo(BusinessArchive.class)
                .findFirst();
    }

    Optional<Asked> asked(UUID id) {
        return database.sql()
                .createQuery(
                        "select asked_by as person, state from business_export where tenant_id = :tenant and id = :id"
                                + " for update")
                .bind("id", id)
                .mapTo(Asked.class)
                .findFirst();
    }

    void ready(UUID id, Instant made, Instant ends, long bytes, String sha256) {
        database.sql()
                .createUpdate("update business_export set state = 'READY', made_at = :made, ends_at = :ends,"
                        + " bytes = :bytes, sha256 = :sha256 where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .bind("made", made)
                .bind("ends", ends)
                .bind("bytes", bytes)
                .bind("sha256", sha256)
                .execute();
    }

    void end(UUID id, BusinessArchive.State state) {
        database.sql()
                .createUpdate("update business_export set state = :state where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .execute();
    }
}
