package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.search.Asked;
import org.guizhang.search.OwnAsked;
import org.guizhang.search.SearchDocument;
import org.guizhang.search.ThingAddress;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.result.RowView;

/** How the people of a business ask for things, by thing. */
@ApplicationScoped
public class OwnAskedRows {
    private static final String COLUMNS = "module_id, kind, key, zh, en, version";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Own words for whatever has some. */
    record Words(Map<ThingAddress, Asked> ways) {
        SearchDocument added(SearchDocument document) {
            var more = ways.get(new ThingAddress(document.facets().module(), document.kind(), document.key()));
            return more == null ? document : document.alsoAsked(more);
        }
    }

    Words byThing() {
        var ways = new HashMap<ThingAddress, Asked>();
        all().forEach(own -> ways.put(own.thing(), new Asked(own.zh(), own.en())));
        return new Words(ways);
    }

    public List<OwnAsked> all() {
        return database.sql()
                .createQuery(
                        "select " + COLUMNS + " from own_asked where tenant_id = :tenant order by module_id, kind, key")
                .map(OwnAskedRows::own)
                .list();
    }

    public Optional<OwnAsked> find(ThingAddress thing) {
        return find(thing, "");
    }

    /** The same, kept from being changed by anybody else to the end of the transaction. */
    public Optional<OwnAsked> locked(ThingAddress thing) {
        return find(thing, " for update");
    }

    private Optional<OwnAsked> find(ThingAddress thing, String lock) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from own_asked where tenant_id = :tenant and module_id = :module"
                        + " and kind = :kind and key = :key" + lock)
                .bind("module", UUID.fromString(thing.module()))
                .bind("kind", thing.kind())
                .bind("key", thing.key())
                .map(OwnAskedRows::own)
                .findFirst();
    }

    /** Writes them on top of a revision, 0 for the first; whether nobody was faster. */
    public boolean put(OwnAsked own, int revision) {
        return database.sql()
                        .createUpdate("insert into own_asked (tenant_id, module_id, kind, key, zh, en, changed_at)"
                                + " values (:tenant, :module, :kind, :key, :zh::text[], :en::text[], :now)"
                                + " on conflict (tenant_id, module_id, kind, key) do update set zh = excluded.zh,"
                                + " en = excluded.en, changed_at = excluded.changed_at, version = own_asked.version + 1"
                                + " where own_asked.version = :revision")
                        .bind("module", UUID.fromString(own.thing().module()))
                        .bind("kind", own.thing().kind())
                        .bind("key", own.thing().key())
                        .bind("zh", own.zh().toArray(String[]::new))
                        .bind("en", own.en().toArray(String[]::new))
                        .bind("now", clock.instant())
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    public void delete(ThingAddress thing) {
        database.sql()
                .createUpdate("delete from own_asked where tenant_id = :tenant and module_id = :module"
                        + " and kind = :kind and key = :key")
                .bind("module", UUID.fromString(thing.module()))
                .bind("kind", thing.kind())
                .bind("key", thing.key())
                .execute();
    }

    private static OwnAsked own(RowView row) {
        return new OwnAsked(
                new ThingAddress(
                        row.getColumn("module_id", UUID.class).toString(),
                        row.getColumn("kind", String.class),
                        row.getColumn("key", String.class)),
                List.of(row.getColumn("zh", String[].class)),
                List.of(row.getColumn("en", String[].class)),
                row.getColumn("version", Integer.class));
    }
}
