package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a start does to the database, beside other starts and other versions. */
@ExtendWith(TestDatabase.class)
class MigrationTest {
    @Test
    void olderProgramRefusesANewerSchemaAndChangesNothing() throws Exception {
        TestDatabase.create("newer");
        try (var owner = TestDatabase.owner("newer")) {
            change(
                    owner,
                    "insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)"
                            + " values ('policy-9999', 'guizhang', 'guizhang/db/policy/9999.sql', now(), 9999, 'EXECUTED')");
            var before = count(owner);
            assertThatThrownBy(() -> Migration.run(owner, "guizhang_app", () -> {
                        throw new AssertionError("nothing is set up");
                    }))
                    .hasStackTraceContaining("the database is that of a newer Guizhang (1 changes that this one does"
                            + " not know, such as policy-9999): start that one, or restore a backup from before");
            assertThat(count(owner)).isEqualTo(before);
        }
        // The lock was given back: the newer one starts.
        try (var owner = TestDatabase.owner("newer")) {
            change(owner, "delete from databasechangelog where id = 'policy-9999'");
            Migration.run(owner, "guizhang_app");
        }
    }

    @Test
    void secondStartWaitsUntilTheFirstHasSetAllUp() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        var holds = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        try (var one = TestDatabase.owner();
                var other = TestDatabase.owner()) {
            var first = CompletableFuture.runAsync(() -> run(one, () -> {
                holds.countDown();
                waits.await();
                order.add("first has set up");
            }));
            holds.await();
            var second = CompletableFuture.runAsync(() -> run(other, () -> order.add("second sets up")));
            awaitLock();
            waits.countDown();
            first.join();
            second.join();
        }
        assertThat(order).isEqualTo(List.of("first has set up", "second sets up"));
    }

    /** Until somebody waits for the lock that is held. */
    private static void awaitLock() throws SQLException {
        try (var admin = TestDatabase.superuser("guizhang")) {
            boolean waiting;
            do {
                try (var statement = admin.createStatement();
                        var rows = statement.executeQuery(
                                "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")) {
                    rows.next();
                    waiting = rows.getBoolean(1);
                }
            } while (!waiting);
        }
    }

    private static void run(Connection owner, Migration.Work work) {
        try {
            Migration.run(owner, "guizhang_app", work);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from databasechangelog")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }
}
