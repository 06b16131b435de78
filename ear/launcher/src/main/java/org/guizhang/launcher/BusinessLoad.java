package org.guizhang.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The rows and pictures of the archive of a business, into a database of the same schema or a later one. */
final class BusinessLoad {
    private static final int AT_ONCE = 200;
    private static final int CHARACTERS = 4_000_000;
    private static final String ROWS = "rows/";

    /** What an archive leaves out and a row needs: secrets that nobody knows, and when it was taken in. */
    private static final Map<String, String> NEEDED = Map.of(
            "account", ", password_hash, password_temporary|, '', false",
            "invitation", ", token_hash|, gen_random_uuid()::text",
            "outside_link", ", token_hash|, gen_random_uuid()::text",
            "template_version", ", imported_at|, now()");

    private final Connection connection;
    private final ZipFile zip;

    BusinessLoad(Connection connection, ZipFile zip) {
        this.connection = connection;
        this.zip = zip;
    }

    /** Writes the pictures where they belong; again does no harm. */
    void pictures(Path data) throws IOException, SQLException {
        var tenant = tenant();
        for (var entry : entries("blobs/")) {
            var name = entry.getName().substring("blobs/".length());
            if (!name.matches("[0-9a-f-]{36}\\.jpg")) {
                throw new Refusal("“" + entry.getName() + "” is no name of a picture.");
            }
            var folder = data.resolve("blobs")
                    .resolve(tenant)
                    .resolve(name.substring(name.indexOf('.') - 2, name.indexOf('.')));
            Files.createDirectories(folder);
            try (var in = zip.getInputStream(entry)) {
                Checksums.copy(in, folder.resolve(name));
            }
        }
    }

    /** Writes all rows in the running transaction; answers how many there are. */
    long rows() throws IOException, SQLException {
        var tables = entries(ROWS).stream()
                .map(entry -> entry.getName().substring(ROWS.length()).replace(".jsonl", ""))
                .toList();
        var known = Tables.in(connection).stream().map(Tables.Table::name).toList();
        for (var table : tables) {
            if (!known.contains(table)) {
                throw newer(table);
            }
        }
        var schema = OpenedSchema.of(
                connection, tables.stream().map(table -> '"' + table + '"').toList());
        var rows = 0L;
        for (var table : tables) {
            rows += fill(table);
        }
        schema.guard();
        schema.close();
        return rows;
    }

    /** Logins of those who own the business and have access. */
    List<String> owners() throws IOException, SQLException {
        var owners = new ArrayList<String>();
        Tables.list(connection, "select set_config('app.tenant_id', '" + tenant() + "', true)");
        for (var row : Tables.list(
                connection,
                "select a.login from person p join account a on a.id = p.account_id"
                        + " where p.role = 'OWNER' and p.active order by p.created_at, p.id")) {
            owners.add(row.get(0));
        }
        return owners;
    }

    private String tenant() throws IOException, SQLException {
        try (var lines = lines("tenant")) {
            var id = value("select ?::jsonb ->> 'id'", String.valueOf(lines.readLine()));
            if (id == null || !id.matches("[0-9a-f-]{36}")) {
                throw new Refusal("The archive names no business.");
            }
            return id;
        }
    }

    private long fill(String table) throws IOException, SQLException {
        var count = 0L;
        try (var lines = lines(table)) {
            var rows = new ArrayList<String>();
            var size = 0;
            String insert = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (insert == null) {
                    insert = insert(table, line);
                }
                rows.add(line);
                size += line.length();
                count++;
                if (rows.size() == AT_ONCE || size > CHARACTERS) {
                    write(insert, rows);
                    rows.clear();
                    size = 0;
                }
            }
            if (insert != null && !rows.isEmpty()) {
                write(insert, rows);
            }
        }
        return count;
    }

    private void write(String insert, List<String> rows) throws SQLException {
        try (var statement = connection.prepareStatement(insert)) {
            statement.setString(1, "[" + String.join(",", rows) + "]");
            statement.executeUpdate();
        }
    }

    /** All rows of a table have the same columns. */
    private String insert(String table, String line) throws SQLException {
        var columns = String.valueOf(
                value("select string_agg(quote_ident(k), ', ' order by k) from jsonb_object_keys(?::jsonb) k", line));
        var there = new HashSet<String>();
        Tables.list(
                        connection,
                        "select quote_ident(attname) from pg_attribute where attrelid = '\"" + table
                                + "\"'::regclass and attnum > 0 and not attisdropped")
                .forEach(row -> there.add(row.get(0)));
        for (var column : columns.split(", ")) {
            if (!there.contains(column)) {
                throw newer(table + "." + column);
            }
        }
        var needed = NEEDED.getOrDefault(table, "|").split("\\|", -1);
        return "insert into \"" + table + "\" (" + columns + needed[0] + ") select " + columns + needed[1]
                + " from jsonb_populate_recordset(null::\"" + table + "\", ?::jsonb)"
                // The catalogue of this installation may have these versions already.
                + (table.equals("template_version") ? " on conflict do nothing" : "");
    }

    private static Refusal newer(String what) {
        return new Refusal("The archive holds “" + what
                + "”, which this Guizhang does not know: take it with the Guizhang that made it, or a later one.");
    }

    private @Nullable String value(String query, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private List<? extends ZipEntry> entries(String folder) {
        return zip.stream()
                .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                .toList();
    }

    private BufferedReader lines(String table) throws IOException {
        return new BufferedReader(new InputStreamReader(
                zip.getInputStream(zip.getEntry(ROWS + table + ".jsonl")), StandardCharsets.UTF_8));
    }
}
