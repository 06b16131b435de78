package org.guizhang.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/**
 * Fills a database that has the schema of a backup and nothing else, in one transaction of its owner: walls, triggers and
 * foreign keys are away meanwhile and hold for every row at the end.
 */
final class DatabaseLoad {
    private final Connection connection;

    private DatabaseLoad(Connection connection) {
        this.connection = connection;
    }

    static void requireEmpty(Database database) throws SQLException {
        try (var connection = connect(database)) {
            var there = Tables.list(connection, "select count(*) from pg_tables where schemaname = 'public'");
            // An interrupted restore has left a schema without businesses, which this one makes its own.
            if (!there.get(0).get(0).equals("0") && !isLeft(connection)) {
                throw new Refusal("The database at " + database.url().replaceFirst("\\?.*", "")
                        + " is not empty: a restore needs an empty one, made as docs/operations.md says.");
            }
        }
    }

    private static boolean isLeft(Connection connection) throws SQLException {
        return is(connection, "select to_regclass('public.databasechangelog') is not null")
                && (is(connection, "select to_regclass('public.template_version') is null")
                        || is(connection, "select not exists (select 1 from template_version)"));
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        return Tables.list(connection, question).get(0).get(0).equals("t");
    }

    static void run(Path backup, Database database) throws IOException, SQLException {
        try (var connection = connect(database)) {
            connection.setAutoCommit(false);
            new DatabaseLoad(connection).load(Tables.read(backup), backup);
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, List.of("analyze"));
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password());
    }

    private void load(List<Tables.Table> tables, Path backup) throws IOException, SQLException {
        var names = tables.stream().map(table -> quoted(table.name())).toList();
        var schema = OpenedSchema.of(connection, names);
        execute(connection, List.of("truncate " + String.join(", ", names)));
        for (var table : tables) {
            fill(table, backup);
        }
        schema.guard();
        startAnew();
        schema.close();
    }

    private void fill(Tables.Table table, Path backup) throws IOException, SQLException {
        try (var in = new GZIPInputStream(
                new BufferedInputStream(Files.newInputStream(backup.resolve(table.file()))), 1 << 16)) {
            var rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + quoted(table.name()) + " (" + table.columns() + ") from stdin", in);
            if (rows != table.rows()) {
                throw new Refusal("The table " + table.name() + " has " + rows + " rows in the backup, and should have "
                        + table.rows() + ".");
            }
        }
    }

    /**
     * What was true of the moment of the backup alone: an index of that history, or of one that went on from there, has
     * followed another history from now on, and whoever was at a task is so no more.
     */
    private void startAnew() throws SQLException {
        execute(
                connection,
                List.of(
                        "update document_change set mark = gen_random_uuid()",
                        "delete from index_position",
                        "update task set leased_until = '-infinity'"));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
