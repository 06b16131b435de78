package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Erasing a business, as the runtime role may: all of its rows and no other, and only once its time has come. */
@ExtendWith(TestDatabase.class)
class EraseBusinessTest {
    private final UUID mine = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();

    @BeforeEach
    void twoBusinesses() throws SQLException {
        for (var tenant : List.of(mine, theirs)) {
            try (var owner = TestDatabase.owner();
                    var connection = as(tenant)) {
                RowInEveryTable.of(owner, connection, tenant);
                connection.commit();
            }
        }
    }

    @Test
    void everythingOfItGoesInPortionsAndNothingOfOthers() throws SQLException {
        var others = rows(theirs);
        var own = rows(mine);
        assertThat(own).doesNotContainValue(0L);
        var accounts = list("select account_id from person where tenant_id = '" + mine + "'", mine);
        due();
        var portions = 0;
        try (var connection = TestDatabase.runtime()) {
            connection.setAutoCommit(false);
            // Whoever dies in a portion leaves it undone.
            assertThat(portion(connection)).isPositive();
            connection.rollback();
            assertThat(rows(mine)).isEqualTo(own);
            while (portion(connection) > 0) {
                connection.commit();
                portions++;
                assertThat(portions).isLessThan(500);
            }
            connection.commit();
        }
        assertThat(portions).isGreaterThan(10);
        assertThat(rows(mine).values()).containsOnly(0L);
        assertThat(rows(theirs)).isEqualTo(others);
        assertThat(list("select 1 from account where id = '" + accounts.get(0) + "'", mine))
                .isEmpty();
        assertThat(list("select 1 from erased_business where id = '" + mine + "'", mine))
                .hasSize(1);
    }

    @Test
    void nothingGoesBeforeItsTime() throws SQLException {
        try (var connection = TestDatabase.runtime()) {
            assertThatThrownBy(() -> portion(connection)).hasMessageContaining("is not to be erased");
        }
    }

    private void due() throws SQLException {
        try (var connection = as(mine)) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("update business_standing set closing_at = now() - interval '2 days',"
                        + " erase_at = now() - interval '1 day' where tenant_id = '" + mine + "'");
            }
            connection.commit();
        }
    }

    private long portion(Connection connection) throws SQLException {
        return Long.parseLong(list(connection, "select erase_portion('" + mine + "', now(), 4)")
                .get(0));
    }

    private static TreeMap<String, Long> rows(UUID tenant) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = as(tenant)) {
            for (var table : list(
                    connection,
                    "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                            + " and a.attname = 'tenant_id' where c.relkind = 'r' and c.relrowsecurity and not a.attisdropped"
                            + " and c.relnamespace = 'public'::regnamespace")) {
                counts.put(
                        table,
                        Long.parseLong(list(
                                        connection,
                                        "select count(*) from " + table + " where tenant_id = '" + tenant + "'")
                                .get(0)));
            }
            counts.put("tenant", (long) list(connection, "select 1 from tenant where id = '" + tenant + "'")
                    .size());
        }
        return counts;
    }

    private static Connection as(UUID tenant) throws SQLException {
        var connection = TestDatabase.runtime();
        connection.setAutoCommit(false);
        list(connection, "select set_config('app.tenant_id', '" + tenant + "', true)");
        return connection;
    }

    private static List<String> list(String sql, UUID tenant) throws SQLException {
        try (var connection = as(tenant)) {
            return list(connection, sql);
        }
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
