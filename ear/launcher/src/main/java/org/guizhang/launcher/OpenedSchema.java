package org.guizhang.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A schema whose owner writes rows into it as they are: walls, triggers and foreign keys are away within one transaction, and
 * hold for every row at its end.
 */
final class OpenedSchema {
    private final Connection connection;
    private final List<String> tables;
    private final List<String> walls;
    private final List<String> keys;

    private OpenedSchema(Connection connection, List<String> tables) throws SQLException {
        this.connection = connection;
        this.tables = tables;
        walls = texts("select format('alter table %s force row level security', oid::regclass) from pg_class"
                + " where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity");
        keys = texts("select format('alter table %s add constraint %I %s', conrelid::regclass, conname,"
                + " pg_get_constraintdef(oid)) from pg_constraint where contype = 'f'"
                + " and connamespace = 'public'::regnamespace order by conname");
    }

    /** @param tables quoted */
    static OpenedSchema of(Connection connection, List<String> tables) throws SQLException {
        var schema = new OpenedSchema(connection, tables);
        schema.open();
        return schema;
    }

    private void open() throws SQLException {
        execute(texts("select format('alter table %s drop constraint %I', conrelid::regclass, conname)"
                + " from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace"));
        for (var table : tables) {
            // The owner passes walls that are not forced, and COPY wants none that hold for it.
            execute(List.of(
                    "alter table " + table + " no force row level security",
                    "alter table " + table + " disable trigger user"));
        }
    }

    /** All that keeps rows in order is there again, and holds; walls are not forced yet. */
    void guard() throws SQLException {
        for (var table : tables) {
            execute(List.of("alter table " + table + " enable trigger user"));
        }
        execute(keys);
    }

    /** The walls are as they were, for the owner too. */
    void close() throws SQLException {
        execute(walls);
    }

    private List<String> texts(String query) throws SQLException {
        return Tables.list(connection, query).stream().map(row -> row.get(0)).toList();
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
