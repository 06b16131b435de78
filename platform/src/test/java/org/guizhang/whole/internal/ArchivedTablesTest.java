package org.guizhang.whole.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.schema.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each table of the schema is in the archives of businesses, or is not for a reason. */
@ExtendWith(TestDatabase.class)
class ArchivedTablesTest {
    private static final String SECRETS = "(password|token)_hash|.*secret.*";

    @Test
    void everyTableIsArchivedOrLeftOutForAReason() throws SQLException {
        var tables = list("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                + " and relname not like 'databasechangelog%'");
        var said = new ArrayList<>(
                ArchivedTables.held().stream().map(ArchivedTables.Held::name).toList());
        ArchivedTables.leftOut().forEach((name, reason) -> {
            assertThat(reason).as(name).isNotBlank();
            if (!name.contains(".")) {
                said.add(name);
            }
        });
        assertThat(said).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void everyColumnThatIsLeftOutIsThereAndNoSecretIsNot() throws SQLException {
        for (var table : ArchivedTables.held()) {
            var columns = list("select attname from pg_attribute where attrelid = '" + table.name()
                    + "'::regclass and attnum > 0 and not attisdropped");
            assertThat(columns).as(table.name()).containsAll(table.without());
            columns.removeAll(table.without());
            assertThat(columns).as(table.name()).noneMatch(column -> column.matches(SECRETS));
        }
    }

    private static List<String> list(String sql) throws SQLException {
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
