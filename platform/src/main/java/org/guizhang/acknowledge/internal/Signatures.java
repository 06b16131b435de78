package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.acknowledge.Acknowledgement;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.result.RowView;

/** The rows of what was signed. They are only ever added. */
@ApplicationScoped
public class Signatures {
    private static final String COLUMNS = "id, edition_id, module_id, person_id, person_name, edition_digest, language,"
            + " clauses, shown_digest, signed_at";

    @Inject
    Database database;

    /** A signature with what was shown. */
    public record Stored(Acknowledgement acknowledgement, SignedContent shown) {}

    public void add(Acknowledgement signed, SignedContent shown) {
        database.sql()
                .createUpdate(
                        "insert into acknowledgement (tenant_id, " + COLUMNS
                                + ") values (:tenant, :id, :editionId, :moduleId, :personId, :personName, :editionDigest, :language, :clauses, :shownDigest, :signedAt)")
                .bind("id", signed.id())
                .bind("editionId", signed.edition())
                .bind("moduleId", signed.module())
                .bind("personId", signed.person())
                .bind("personName", signed.name())
                .bind("editionDigest", signed.editionDigest())
                .bind("language", signed.language())
                .bind("clauses", Json.canonical(shown))
                .bind("shownDigest", signed.shown())
                .bind("signedAt", signed.signedAt())
                .execute();
    }

    /** What a person has signed last of each of these modules, by module. */
    public Map<UUID, Stored> last(Collection<UUID> modules, UUID person) {
        var found = new HashMap<UUID, Stored>();
        if (!modules.isEmpty()) {
            database.sql()
                    .createQuery("select distinct on (module_id) " + COLUMNS + " from acknowledgement"
                            + " where tenant_id = :tenant and module_id = any(:modules) and person_id = :person"
                            + " order by module_id, signed_at desc, id desc")
                    .bind("modules", modules.toArray(UUID[]::new))
                    .bind("person", person)
                    .map(Signatures::stored)
                    .list()
                    .forEach(signed -> found.put(signed.acknowledgement().module(), signed));
        }
        return found;
    }

    /** A person's last signature under an edition. */
    public Optional<Stored> under(UUID edition, UUID person) {
        return database.sql()
                .createQuery("select " + COLUMNS
                        + " from acknowledgement where tenant_id = :tenant and edition_id = :edition and person_id = :person"
                        + " order by signed_at desc, id desc limit 1")
                .bind("edition", edition)
                .bind("person", person)
                .map(Signatures::stored)
                .findFirst();
    }

    private static Stored stored(RowView row) {
        return new Stored(
                new Acknowledgement(
                        row.getColumn("id", UUID.class),
                        row.getColumn("edition_id", UUID.class),
                        row.getColumn("module_id", UUID.class),
                        row.getColumn("person_id", UUID.class),
                        row.getColumn("person_name", String.class),
                        row.getColumn("edition_digest", String.class),
                        row.getColumn("language", String.class),
                        row.getColumn("shown_digest", String.class),
                        row.getColumn("signed_at", Instant.class)),
                Json.read(row.getColumn("clauses", String.class), SignedContent.class));
    }
}
