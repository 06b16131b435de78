package org.guizhang.tenant.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.guizhang.schema.TestDatabase;

/** Two transactions of which one has to wait for the other. */
public final class Waiting {
    private Waiting() {}

    /** What the second answers, begun while the first is open, which is committed as soon as the second waits. */
    public static <T> T behind(Connection first, Connection second, Callable<T> work) throws Exception {
        var pid = (int) number(second, "select pg_backend_pid()");
        var thread = Executors.newSingleThreadExecutor();
        try (var watch = TestDatabase.runtime()) {
            var answer = thread.submit(work);
            while (number(watch, "select count(*) from pg_locks where not granted and pid = " + pid) == 0) {
                if (answer.isDone()) {
                    throw new AssertionError("did not wait, and answered " + answer.get());
                }
            }
            first.commit();
            return answer.get();
        } finally {
            thread.shutdown();
        }
    }

    public static double number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
