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
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Keeps consultation files: one while a draft is written, and those of editions, which nobody can change. */
@ApplicationScoped
public class ConsultationRows {
    @Inject
    Database database;

    public Optional<Consultation.Working> working(UUID moduleId) {
        return database.sql()
                .createQuery(
                        "select content, revision from consultation where tenant_id = :tenant and module_id = :moduleId")
                .bind("moduleId", moduleId)
                .map(row -> new Consultation.Working(
                        Json.read(row.getColumn("content", String.class), Consultation.class),
                        row.getColumn("revision", Integer.class)))
                .findFirst();
    }

    /** Keeps the file with the draft behind its digest, null where nothing was shown. */
    public void store(UUID moduleId, Consultation.Working file, @Nullable String shown) {
        database.sql()
                .createUpdate(
                        "insert into consultation (tenant_id, module_id, content, revision, shown) values (:tenant, :moduleId, :content, :revision,"
                                + " :shown) on conflict (tenant_id, module_id) do update set content = excluded.content,"
                                + " revision = excluded.revision, shown = excluded.shown")
                .bind("moduleId", moduleId)
                .bind("content", Json.canonical(file.file()))
                .bind("revision", file.revision())
                .bind("shown", shown)
                .execute();
    }

    /** The draft that people were shown; empty where none was, or it was not kept. */
    public Optional<Resolved> shown(UUID moduleId) {
        return shown("consultation where module_id", moduleId);
    }

    /** The same for an edition. */
    public Optional<Resolved> shownFor(UUID editionId) {
        return shown("edition_consultation where edition_id", editionId);
    }

    private Optional<Resolved> shown(String whose, UUID id) {
        return database
                .sql()
                .createQuery("select shown from " + whose + " = :id and tenant_id = :tenant")
                .bind("id", id)
                .mapTo(String.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(Resolved::parse);
    }

    /** The file of an edition with its own digest. */
    public record Kept(Consultation file, String digest) {}

    public Optional<Kept> ofEdition(UUID editionId) {
        return database.sql()
                .createQuery(
                        "select content, digest from edition_consultation where tenant_id = :tenant and edition_id = :editionId")
                .bind("editionId", editionId)
                .map(row -> new Kept(
                        Json.read(row.getColumn("content", String.class), Consultation.class),
                        row.getColumn("digest", String.class)))
                .findFirst();
    }

    /** Moves the file of a draft to the edition that was made of it. */
    public void attach(UUID moduleId, UUID editionId) {
        working(moduleId).filter(working -> !working.file().unwritten()).ifPresent(working -> {
            var content = Json.canonical(working.file());
            var sql = database.sql();
            sql.createUpdate(
                            "insert into edition_consultation (tenant_id, edition_id, content, digest, shown)"
                                    + " select tenant_id, :editionId, :content, :digest, shown from consultation where tenant_id = :tenant and module_id = :moduleId")
                    .bind("editionId", editionId)
                    .bind("content", content)
                    .bind("digest", Digests.sha256(content))
                    .bind("moduleId", moduleId)
                    .execute();
            sql.createUpdate("delete from consultation where tenant_id = :tenant and module_id = :moduleId")
                    .bind("moduleId", moduleId)
                    .execute();
        });
    }
}
