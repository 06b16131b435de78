package org.guizhang.tenant.legal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.guizhang.tenant.legal.LegalDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the operator's documents over at the start, as the owner role: requests can only read them, and what was once in
 * force is never lost. A file that is gone ends what it said; the same words as before are the version they were.
 */
@ApplicationScoped
public class LegalImport {
    private static final Logger LOG = LoggerFactory.getLogger(LegalImport.class);

    @Inject
    Clock clock;

    /** @param data the data folder */
    public void run(Connection owner, Path data) throws SQLException, IOException {
        var found = LegalFiles.read(data.resolve("legal"));
        owner.setAutoCommit(false);
        for (var document : LegalDocument.values()) {
            var wording = found.get(document);
            if (wording == null) {
                change(owner, "delete from legal_in_force where document = ?", document.key());
                continue;
            }
            var version = wording.version(document);
            change(
                    owner,
                    "insert into legal_version (document, version, zh, en, first_seen) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    document.key(),
                    version,
                    wording.zh(),
                    wording.en(),
                    clock.instant().atOffset(ZoneOffset.UTC));
            var changed = change(
                    owner,
                    "insert into legal_in_force (document, version) values (?, ?) on conflict (document) do update"
                            + " set version = excluded.version where legal_in_force.version <> excluded.version",
                    document.key(),
                    version);
            if (changed > 0) {
                LOG.info("In force from now on: {} {}", document.key(), version);
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    private static int change(Connection owner, String sql, @Nullable Object... arguments) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }
}
