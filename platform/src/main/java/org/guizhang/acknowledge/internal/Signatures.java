package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.acknowledge.Acknowledgement;
import org.guizhang.shared.Json;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;

/** The rows of what was signed. They are only ever added. */
@ApplicationScoped
public class Signatures {
    private static final String COLUMNS = "id, edition_id, module_id, person_id, person_name, edition_digest, language,"
            + " clauses, shown_digest, signed_at";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    /** A signature with what was shown. */
    public record Stored(Acknowledgement acknowledgement, SignedContent shown) {}

    public void add(Acknowledgement signed, SignedContent shown) {
        database.sql()
                .change(
                        "insert into acknowledgement (tenant_id, " + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        caller.get().tenantId(),
                        signed.id(),
                        signed.edition(),
                        signed.module(),
                        signed.person(),
                        signed.name(),
                        signed.editionDigest(),
                        signed.language(),
                        Json.canonical(shown),
                        signed.shown(),
                        signed.signedAt());
    }

    /** What a person has signed last of each of these modules, by module. */
    public Map<UUID, Stored> last(Collection<UUID> modules, UUID person) {
        var found = new HashMap<UUID, Stored>();
        if (!modules.isEmpty()) {
            database.sql()
                    .list(
                            "select distinct on (module_id) " + COLUMNS + " from acknowledgement"
                                    + " where tenant_id = ? and module_id = any(?) and person_id = ?"
                                    + " order by module_id, signed_at desc, id desc",
                            Signatures::stored,
                            caller.get().tenantId(),
                            modules.toArray(UUID[]::new),
                            person)
                    .forEach(signed -> found.put(signed.acknowledgement().module(), signed));
        }
        return found;
    }

    /** A person's last signature under an edition. */
    public Optional<Stored> under(UUID edition, UUID person) {
        return database.sql()
                .first(
                        "select " + COLUMNS + " from acknowledgement where edition_id = ? and person_id = ?"
                                + " order by signed_at desc, id desc limit 1",
                        Signatures::stored,
                        edition,
                        person);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new Acknowledgement(
                        row.getObject("id", UUID.class),
                        row.getObject("edition_id", UUID.class),
                        row.getObject("module_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name"),
                        row.getString("edition_digest"),
                        row.getString("language"),
                        row.getString("shown_digest"),
                        Sql.instant(row, "signed_at")),
                Json.read(row.getString("clauses"), SignedContent.class));
    }
}
