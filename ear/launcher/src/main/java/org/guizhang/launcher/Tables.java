package org.guizhang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of a backup: a line each of name, rows, SHA-256 of what COPY wrote, and columns. */
final class Tables {
    static final String FILE = "database/tables.tsv";
    private static final int PARTS = 4;

    /**
     * @param rows how many
     * @param sha256 of its rows as COPY writes them, in the order of the key: the same rows have the same
     * @param columns as they stand in a statement, quoted
     */
    record Table(String name, long rows, String sha256, String columns) {
        String file() {
            return "database/" + name + ".copy.gz";
        }
    }

    private Tables() {}

    /** What a copy is made of: all tables with the columns that can be written, without rows and digest. */
    static List<Table> in(Connection connection) throws SQLException {
        return list(
                        connection,
                        "select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)"
                                + " from pg_class c join pg_attribute a on a.attrelid = c.oid"
                                + " where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'"
                                + " and c.relname <> 'databasechangeloglock'"
                                + " and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''"
                                + " group by c.relname order by c.relname")
                .stream()
                .map(row -> new Table(row.get(0), 0, "", row.get(1)))
                .toList();
    }

    /** What its rows are written in the order of, in every database alike: its key, or where it has none the rows themselves. */
    static String order(Connection connection, String table) throws SQLException {
        var key = list(
                connection,
                "select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate \"C\"' end,"
                        + " ', ' order by k.place)"
                        + " from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, place)"
                        + " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum"
                        + " where i.indisprimary and i.indrelid = to_regclass('public.' || quote_ident('"
                        + table + "'))");
        var columns = key.get(0).get(0);
        return columns.equals("null") ? "t::text collate \"C\"" : columns;
    }

    static void write(Path file, List<Table> tables) throws IOException {
        Files.writeString(
                file,
                tables.stream()
                        .map(table -> String.join(
                                        "\t",
                                        table.name(),
                                        Long.toString(table.rows()),
                                        table.sha256(),
                                        table.columns())
                                + "\n")
                        .collect(Collectors.joining()));
    }

    static List<Table> read(Path backup) throws IOException {
        var tables = new ArrayList<Table>();
        for (var line : Files.readAllLines(backup.resolve(FILE))) {
            var parts = line.split("\t", PARTS);
            tables.add(new Table(parts[0], Long.parseLong(parts[1]), parts[2], parts[3]));
        }
        return tables;
    }

    /** Rows of texts; {@code null} as a word where there is none. */
    static List<List<String>> list(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var width = rows.getMetaData().getColumnCount();
            var found = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                found.add(row);
            }
            return found;
        }
    }
}
