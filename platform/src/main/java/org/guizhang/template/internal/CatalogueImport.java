package org.guizhang.template.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.guizhang.template.TemplateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the templates of the distribution into the catalogue, as the owner role: requests can only read it. Importing
 * again changes nothing; the same version with other bytes is refused, because tenants rely on it.
 */
@ApplicationScoped
public class CatalogueImport {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueImport.class);

    @Inject
    Clock clock;

    public void run(Connection owner) throws SQLException, IOException {
        var loader = CatalogueImport.class.getClassLoader();
        var delivered = TemplateFiles.load(loader, checked(owner, loader));
        var templates = delivered.templates();
        if (templates.isEmpty()) {
            throw new IllegalStateException("This build holds no templates");
        }
        owner.setAutoCommit(false);
        for (var template : templates) {
            var known = checksum(owner, template.id(), template.version());
            if (known == null) {
                insert(owner, template.id(), template.version(), template.checksum(), template.json());
                LOG.info("Imported template {} {}", template.id(), template.version());
            } else if (!known.equals(template.checksum())) {
                throw new IllegalStateException("Template " + template.id() + " " + template.version()
                        + " is in the catalogue with other content; give the changed template a new version");
            }
        }
        for (var trade : delivered.trades()) {
            upsertTrade(owner, trade.id(), trade.checksum(), trade.json());
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    /** What need not be compiled again: templates in the catalogue, and those that the build has compiled. */
    private static Set<String> checked(Connection owner, ClassLoader loader) throws SQLException, IOException {
        var known = new HashSet<String>();
        for (var list : Collections.list(loader.getResources("guizhang/checked.txt"))) {
            try (var in = list.openStream()) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(known::add);
            }
        }
        try (var query = owner.prepareStatement("select checksum from template_version");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
        return known;
    }

    private static @org.jspecify.annotations.Nullable String checksum(Connection owner, String id, String version)
            throws SQLException {
        try (var query =
                owner.prepareStatement("select checksum from template_version where template_id = ? and version = ?")) {
            query.setString(1, id);
            query.setString(2, version);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private void insert(Connection owner, String id, String version, String checksum, String json) throws SQLException {
        try (var insert =
                owner.prepareStatement("insert into template_version (template_id, version, checksum, content,"
                        + " imported_at) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, version);
            insert.setString(3, checksum);
            insert.setString(4, json);
            insert.setObject(5, now());
            insert.executeUpdate();
        }
    }

    /** A preset only fills forms in, nothing refers to its content: it follows the program. */
    private void upsertTrade(Connection owner, String id, String checksum, String json) throws SQLException {
        try (var upsert =
                owner.prepareStatement("insert into trade (id, checksum, content, imported_at) values (?, ?, ?,"
                        + " ?) on conflict (id) do update set checksum = excluded.checksum, content = excluded.content,"
                        + " imported_at = excluded.imported_at where trade.checksum <> excluded.checksum")) {
            upsert.setString(1, id);
            upsert.setString(2, checksum);
            upsert.setString(3, json);
            upsert.setObject(4, now());
            upsert.executeUpdate();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
