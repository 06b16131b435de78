package org.guizhang.policy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.Consultation;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;

/** Keeps consultation files: one while a draft is written, and those of editions, which nobody can change. */
@ApplicationScoped
public class ConsultationRows {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    public Optional<Consultation.Working> working(UUID moduleId) {
        return database.sql()
                .first(
                        "select content, revision from consultation where module_id = ?",
                        row -> new Consultation.Working(
                                Json.read(row.getString("content"), Consultation.class), row.getInt("revision")),
                        moduleId);
    }

    public void store(UUID moduleId, Consultation.Working file) {
        database.sql()
                .change(
                        "insert into consultation (tenant_id, module_id, content, revision) values (?, ?, ?, ?)"
                                + " on conflict (tenant_id, module_id) do update set content = excluded.content,"
                                + " revision = excluded.revision",
                        caller.get().tenantId(),
                        moduleId,
                        Json.canonical(file.file()),
                        file.revision());
    }

    public Optional<Consultation.Attached> ofEdition(UUID editionId) {
        return database.sql()
                .first(
                        "select content, digest from edition_consultation where edition_id = ?",
                        row -> new Consultation.Attached(
                                editionId,
                                Json.read(row.getString("content"), Consultation.class),
                                row.getString("digest")),
                        editionId);
    }

    /** Moves the file of a draft to the edition that was made of it. */
    public void attach(UUID moduleId, UUID editionId) {
        working(moduleId).filter(working -> !working.file().unwritten()).ifPresent(working -> {
            var content = Json.canonical(working.file());
            var sql = database.sql();
            sql.change(
                    "insert into edition_consultation (tenant_id, edition_id, content, digest) values (?, ?, ?, ?)",
                    caller.get().tenantId(),
                    editionId,
                    content,
                    Digests.sha256(content));
            sql.change("delete from consultation where module_id = ?", moduleId);
        });
    }
}
