package org.guizhang.whole.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.blob.BusinessFiles;
import org.guizhang.shared.Json;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.SystemActor;
import org.jdbi.v3.core.Handle;

/** Writes everything of a business as of one moment, row by row, so that its size takes no memory. */
@ApplicationScoped
@Transactional
@ActivateRequestContext
public class ArchiveWriter {
    /** What the manifest says it is. */
    public static final String FORMAT = "guizhang-business/1";

    private static final int AT_ONCE = 500;
    private static final String ROWS = "rows/";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    BusinessFiles files;

    /** {@code madeAt} stands in the manifest: archives of the same rows differ in nothing else. */
    public void write(UUID tenant, Instant madeAt, OutputStream out) throws IOException {
        var before = caller.actor();
        caller.set(SystemActor.of(tenant));
        try (var zip = new SummedZip(out)) {
            write(database.snapshot(), tenant, madeAt, zip);
        } finally {
            before.ifPresentOrElse(caller::set, caller::clear);
        }
    }

    private void write(Handle sql, UUID tenant, Instant madeAt, SummedZip zip) throws IOException {
        // Moments read alike wherever they were written.
        sql.createQuery("select set_config('TimeZone', 'UTC', true)")
                .mapTo(String.class)
                .one();
        var counts = new TreeMap<String, Long>();
        for (var table : ArchivedTables.held()) {
            counts.put(table.name(), rows(sql, tenant, table, zip));
        }
        var missing = pictures(sql, tenant, zip);
        zip.entry("manifest.json", manifest(tenant, madeAt, counts, missing));
        zip.finish();
    }

    private static long rows(Handle sql, UUID tenant, ArchivedTables.Held table, SummedZip zip) throws IOException {
        try (var rows = sql.createQuery("select (select to_jsonb(r) from (select <columns>) r)::text from <table> t"
                                + " where <condition> order by <order>")
                        .define("columns", columns(sql, table))
                        .define("table", table.name())
                        .define("condition", table.condition())
                        .define("order", order(sql, table.name()))
                        .bind("tenant", tenant)
                        .setFetchSize(AT_ONCE)
                        .mapTo(String.class)
                        .iterator();
                var entry = zip.open(ROWS + table.name() + ".jsonl")) {
            var count = 0L;
            while (rows.hasNext()) {
                entry.write((rows.next() + "\n").getBytes(StandardCharsets.UTF_8));
                count++;
            }
            return count;
        }
    }

    /** What PostgreSQL works out itself is worked out again where the rows come to. */
    private static String columns(Handle sql, ArchivedTables.Held table) {
        return sql
                .createQuery(
                        "select 't.' || quote_ident(a.attname) from pg_attribute a where a.attrelid = cast(:name as regclass)"
                                + " and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''"
                                + " and not a.attname = any(:without) order by a.attnum")
                .bind("name", table.name())
                .bind("without", table.without().toArray(String[]::new))
                .mapTo(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(", "));
    }

    /** The key, so that the same rows stand in the same order everywhere; every table has one. */
    private static String order(Handle sql, String table) {
        return sql
                .createQuery("select 't.' || quote_ident(a.attname)"
                        + " || case when a.attcollation = 0 then '' else ' collate \"C\"' end"
                        + " from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, place)"
                        + " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum"
                        + " where i.indisprimary and i.indrelid = cast(:name as regclass) order by k.place")
                .bind("name", table)
                .mapTo(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(", "));
    }

    /** Those that belong to something are there; others may have been collected since the rows were read. */
    private long pictures(Handle sql, UUID tenant, SummedZip zip) throws IOException {
        var missing = 0L;
        try (var found = sql.createQuery("select file, used from blob where tenant_id = :tenant order by file")
                .setFetchSize(AT_ONCE)
                .map(row -> Map.entry(row.getColumn("file", UUID.class), row.getColumn("used", Boolean.class)))
                .iterator()) {
            while (found.hasNext()) {
                var picture = found.next();
                var bytes = files.picture(tenant, picture.getKey());
                if (bytes.isPresent()) {
                    zip.entry("blobs/" + picture.getKey() + ".jpg", bytes.get());
                } else if (picture.getValue()) {
                    throw new UncheckedIOException(
                            new IOException("The picture " + picture.getKey() + " is not there"));
                } else {
                    missing++;
                }
            }
        }
        return missing;
    }

    private static byte[] manifest(UUID tenant, Instant madeAt, Map<String, Long> counts, long missing) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", FORMAT);
        manifest.put("business", tenant);
        manifest.put("madeAt", madeAt);
        manifest.put("rows", counts);
        manifest.put("picturesCollected", missing);
        manifest.put("leftOut", ArchivedTables.leftOut());
        return Json.canonical(manifest).getBytes(StandardCharsets.UTF_8);
    }
}
