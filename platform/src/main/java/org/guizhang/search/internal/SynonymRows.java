package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.search.SynonymGroup;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.result.RowView;

/** The synonyms of a business. */
@ApplicationScoped
public class SynonymRows {
    @Inject
    Database database;

    public List<SynonymGroup> all() {
        return database.sql()
                .createQuery("select id, words, version from synonym_group where tenant_id = :tenant order by id")
                .map(SynonymRows::group)
                .list();
    }

    public Optional<SynonymGroup> find(UUID id) {
        return database.sql()
                .createQuery("select id, words, version from synonym_group where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .map(SynonymRows::group)
                .findFirst();
    }

    public void add(SynonymGroup fresh) {
        database.sql()
                .createUpdate("insert into synonym_group (tenant_id, id, words) values (:tenant, :id, :words::text[])")
                .bind("id", fresh.id())
                .bind("words", fresh.words().toArray(String[]::new))
                .execute();
    }

    /** Writes the words; whether nobody had changed them since {@code revision}. */
    public boolean change(UUID id, List<String> words, int revision) {
        return database.sql()
                        .createUpdate("update synonym_group set words = :words::text[], version = version + 1"
                                + " where tenant_id = :tenant and id = :id and version = :revision")
                        .bind("id", id)
                        .bind("words", words.toArray(String[]::new))
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    public void delete(UUID id) {
        database.sql()
                .createUpdate("delete from synonym_group where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .execute();
    }

    private static SynonymGroup group(RowView row) {
        return new SynonymGroup(
                row.getColumn("id", UUID.class),
                List.of(row.getColumn("words", String[].class)),
                row.getColumn("version", Integer.class));
    }
}
