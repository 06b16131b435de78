package org.guizhang.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** All rows of a database as {@code COPY} writes them, a table after the other, and whom they are about in the first line. */
final class LandedRows {
    private static final String TABLES =
            "select c.relname || '(' || string_agg(quote_ident(a.attname), ',' order by a.attnum) || ')'"
                    + " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                    + " and a.attgenerated = '' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'"
                    + " and c.relname <> 'databasechangeloglock' group by c.relname order by c.relname";
    private static final String END = "\\.";
    private static final String CHANGES = "databasechangelog(";

    private final List<String> lines;

    private LandedRows(List<String> lines) {
        this.lines = lines;
    }

    static void write(String database, List<String> about, OutputStream out) throws SQLException, IOException {
        try (var admin = TestDatabase.superuser(database);
                var statement = admin.createStatement()) {
            line(out, String.join("\t", about));
            var tables = new ArrayList<String>();
            var rows = statement.executeQuery(TABLES);
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            for (var table : tables) {
                line(out, table);
                admin.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                line(out, END);
            }
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static LandedRows read(InputStream packed) throws IOException {
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            return new LandedRows(reader.lines().toList());
        }
    }

    List<String> about() {
        return List.of(lines.get(0).split("\t"));
    }

    /** The files of the changes that had been made, in their order. */
    List<String> changes() {
        var begin = 0;
        while (!lines.get(begin).startsWith(CHANGES)) {
            begin++;
        }
        var file = List.of(lines.get(begin)
                        .substring(CHANGES.length())
                        .replace(")", "")
                        .split(","))
                .indexOf("filename");
        return lines.subList(begin + 1, lines.size()).stream()
                .takeWhile(line -> !line.equals(END))
                .map(line -> line.split("\t")[file])
                .distinct()
                .toList();
    }

    /** In place of whatever the changes have put into the tables. */
    void load(String database) throws SQLException, IOException {
        try (var admin = TestDatabase.superuser(database);
                var statement = admin.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var at = 1; at < lines.size(); at++) {
                var table = lines.get(at);
                var rows = new StringBuilder();
                for (at++; !lines.get(at).equals(END); at++) {
                    rows.append(lines.get(at)).append('\n');
                }
                statement.execute("delete from " + table.substring(0, table.indexOf('(')));
                admin.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
            }
        }
    }
}
