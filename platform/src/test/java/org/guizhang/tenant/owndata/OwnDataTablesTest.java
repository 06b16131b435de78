package org.guizhang.tenant.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.guizhang.schema.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each column of each table that belongs to a person or an account is handed out to them, or is not for a reason:
 * {@code own-data.tsv} says which, {@code table.column} or {@code table.*}, then the member of the export or the reason.
 */
@ExtendWith(TestDatabase.class)
class OwnDataTablesTest {
    private static final String TABLES = "select c.table_name || '.' || c.column_name from information_schema.columns c"
            + " where c.table_schema = 'public' and (c.table_name in ('account', 'person') or exists (select 1 from"
            + " information_schema.columns k where k.table_schema = 'public' and k.table_name = c.table_name"
            + " and k.column_name in ('person_id', 'account_id', 'actor')))";

    @Test
    void everyColumnAboutAPersonIsHandedOutOrKeptForAReason() throws Exception {
        var said = said();
        var columns = columns();
        assertThat(columns).hasSizeGreaterThan(100);
        assertThat(columns)
                .allSatisfy(column -> assertThat(said)
                        .filteredOn(line -> line.equals(column) || line.equals(column.replaceFirst("\\..*", ".*")))
                        .as(column + " in own-data.tsv")
                        .hasSize(1));
        assertThat(said)
                .allSatisfy(line -> assertThat(columns)
                        .as(line)
                        .anyMatch(column -> line.equals(column) || line.equals(column.replaceFirst("\\..*", ".*"))));
    }

    private static TreeSet<String> columns() throws Exception {
        var found = new TreeSet<String>();
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static List<String> said() throws Exception {
        var names = new ArrayList<String>();
        try (var in = OwnDataTablesTest.class.getResourceAsStream("/own-data.tsv")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var parts = line.split("\t", -1);
                assertThat(parts).as(line).hasSize(2);
                assertThat(parts[1]).as(line).isNotBlank();
                names.add(parts[0]);
            }
        }
        return names;
    }
}
