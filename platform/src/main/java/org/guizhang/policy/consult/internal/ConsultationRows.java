package org.guizhang.policy.consult.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.consult.Consultation;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

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

    /** Keeps the file with the draft behind its digest, null where nothing was shown. */
    public void store(UUID moduleId, Consultation.Working file, @Nullable String shown) {
        database.sql()
                .change(
                        "insert into consultation (tenant_id, module_id, content, revision, shown) values (?, ?, ?, ?,"
                                + " ?) on conflict (tenant_id, module_id) do update set content = excluded.content,"
                                + " revision = excluded.revision, shown = excluded.shown",
                        caller.get().tenantId(),
                        moduleId,
                        Json.canonical(file.file()),
                        file.revision(),
                        shown);
    }

    /** The draft that people were shown; empty where none was, or it was not kept. */
    public Optional<Resolved> shown(UUID moduleId) {
        return shown("select shown from consultation where module_id = ?", moduleId);
    }

    /** The same for an edition. */
    public Optional<Resolved> shownFor(UUID editionId) {
        return shown("select shown from edition_consultation where edition_id = ?", editionId);
    }

    private Optional<Resolved> shown(String sql, UUID id) {
        return database.sql().list(sql, row -> row.getString("shown"), id).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(Resolved::parse);
    }

    /** The file of an edition with its own digest. */
    public record Kept(Consultation file, String digest) {}

    public Optional<Kept> ofEdition(UUID editionId) {
        return database.sql()
                .first(
                        "select content, digest from edition_consultation where edition_id = ?",
                        row -> new Kept(
                                Json.read(row.getString("content"), Consultation.class), row.getString("digest")),
                        editionId);
    }

    /** Moves the file of a draft to the edition that was made of it. */
    public void attach(UUID moduleId, UUID editionId) {
        working(moduleId).filter(working -> !working.file().unwritten()).ifPresent(working -> {
            var content = Json.canonical(working.file());
            var sql = database.sql();
            sql.change(
                    "insert into edition_consultation (tenant_id, edition_id, content, digest, shown)"
                            + " select tenant_id, ?, ?, ?, shown from consultation where module_id = ?",
                    editionId,
                    content,
                    Digests.sha256(content),
                    moduleId);
            sql.change("delete from consultation where module_id = ?", moduleId);
        });
    }
}
