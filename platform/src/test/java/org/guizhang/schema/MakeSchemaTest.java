package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The schema of a backup is that of the day it was taken, and the next start goes on from there. */
@ExtendWith(TestDatabase.class)
class MakeSchemaTest {
    private static final String COLUMNS =
            "select table_name || '.' || column_name || ' ' || data_type from information_schema.columns"
                    + " where table_schema = 'public' order by 1";
    private static final String CHANGES = "select filename || md5sum from databasechangelog order by orderexecuted";

    @Test
    void earlierSchemaIsMadeAndMigratedOnward() throws Exception {
        var changes = files("guizhang");
        try (var admin = TestDatabase.superuser("postgres");
                var statement = admin.createStatement()) {
            statement.execute("create database restored owner guizhang_owner");
        }
        var earlier = changes.subList(0, changes.size() - 2);
        migrate(earlier);
        assertThat(files("restored")).isEqualTo(earlier);
        try (var owner = TestDatabase.owner("restored")) {
            Migration.run(owner, "guizhang_app");
        }
        assertThat(ask("restored", CHANGES)).isEqualTo(ask("guizhang", CHANGES));
        assertThat(ask("restored", COLUMNS)).isEqualTo(ask("guizhang", COLUMNS));
    }

    @Test
    void changeOfANewerProgramIsNamed() throws Exception {
        assertThat(MakeSchema.unknown(List.of("guizhang/db/tasks/0001-create-tasks.sql")))
                .isEmpty();
        assertThat(MakeSchema.unknown(
                        List.of("guizhang/db/tasks/0001-create-tasks.sql", "guizhang/db/moon/0001-fly.sql")))
                .isEqualTo("guizhang/db/moon/0001-fly.sql");
    }

    /** A file of several changes is named once. */
    private static List<String> files(String database) throws SQLException {
        return ask(database, "select filename from databasechangelog order by orderexecuted").stream()
                .distinct()
                .toList();
    }

    private static void migrate(List<String> changes) throws Exception {
        try (var owner = TestDatabase.owner("restored")) {
            Migration.run(owner, "guizhang_app", changes);
        }
    }

    private static List<String> ask(String database, String query) throws SQLException {
        try (var owner = TestDatabase.owner(database)) {
            return ask(owner, query);
        }
    }

    private static List<String> ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
