package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators are told about all businesses together: numbers, through functions alone. */
@ExtendWith(TestDatabase.class)
class OperatorFunctionsTest {
    private static final String DATABASE = "operators";
    private static final UUID NODE = UUID.randomUUID();

    @BeforeAll
    static void twoBusinesses() throws Exception {
        TestDatabase.create(DATABASE);
        try (var admin = TestDatabase.superuser(DATABASE);
                var statement = admin.createStatement()) {
            for (int i = 1; i <= 2; i++) {
                var tenant = UUID.randomUUID();
                statement.execute("insert into tenant (id, name, trade, created_at) values ('" + tenant
                        + "', 'told', 'restaurant', now())");
                statement.execute("insert into tenant_head (tenant_id, change_seq) values ('" + tenant + "', " + 5 * i
                        + ") on conflict (tenant_id) do update set change_seq = excluded.change_seq");
                statement.execute("insert into index_position values ('" + tenant + "', '" + NODE + "', 5, now())");
                statement.execute(
                        "insert into task (tenant_id, kind, subject, due_at, leased_until, attempts) values ('"
                                + tenant + "', 'told', 'due', '2026-01-01Z', '-infinity', " + i + "), ('" + tenant
                                + "', 'told', 'later', '2026-02-01Z', '-infinity', 0), ('" + tenant
                                + "', 'told', 'at work', '2026-01-01Z', '2026-01-03Z', 1)");
            }
        }
    }

    @Test
    void tellNumbersOverAllBusinesses() throws SQLException {
        try (var runtime = TestDatabase.runtime(DATABASE)) {
            assertThat(list(runtime, "select count_businesses()")).containsExactly("2");
            assertThat(list(
                            runtime,
                            "select concat_ws(' ', kind, waiting, due, at_work, tried, oldest_due_at = '2026-01-01Z')"
                                    + " from task_queues('2026-01-02Z') where kind = 'told'"))
                    .containsExactly("told 6 2 2 1 t");
            assertThat(list(runtime, "select concat_ws(' ', indexes, behind, changes) from index_lag('" + NODE + "')"))
                    .containsExactly("2 1 5");
            assertThat(list(
                            runtime,
                            "select concat_ws(' ', indexes, behind, changes) from index_lag(gen_random_uuid())"))
                    .containsExactly("0 0 0");
        }
    }

    @Test
    void openNothingElse() throws SQLException {
        try (var runtime = TestDatabase.runtime(DATABASE)) {
            for (var table : List.of("tenant", "tenant_head", "index_position", "task")) {
                assertThat(list(runtime, "select 1 from " + table)).as(table).isEmpty();
            }
        }
        try (var owner = TestDatabase.owner(DATABASE)) {
            assertThat(list(owner, "select id from tenant")).isEmpty();
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
