package org.guizhang.systemtests;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Future;

/** What the application does in the database where a lock of the test makes it wait: to be waited for, or killed. */
final class Backends {
    /** Those that wait at a lock of a test, which is the superuser, or behind one that does. */
    private static final String WAITING = """
            with recursive held(pid, test) as (
                select pid, true from pg_stat_activity where usename = 'postgres'
                union
                select waiting.pid, false from held, pg_stat_activity waiting
                where waiting.usename = 'guizhang_app' and waiting.wait_event_type = 'Lock'
                    and held.pid = any (pg_blocking_pids(waiting.pid)))
            select pid from held where not test""";

    private Backends() {}

    /**
     * Looks again and again, each time in a transaction of its own: inside one the answer would stay the first.
     *
     * @param sane checks in between that what is to be killed can still come to wait
     */
    static void killWhoWaits(Runnable sane) throws SQLException {
        try (var watcher = Server.running().superuser()) {
            Patience.until("somebody waits at the lock, to be killed", () -> {
                sane.run();
                return run(watcher, "select pg_terminate_backend(pid) from (" + WAITING + ") waiting");
            });
        }
    }

    /** Kills whoever comes to wait, jobs as well, until the request has ended: killed, it has failed. */
    static void killWhoWaitsUntilEnded(Future<?> request) throws SQLException {
        try (var watcher = Server.running().superuser()) {
            Patience.until("the request is killed at the lock", () -> {
                run(watcher, "select pg_terminate_backend(pid) from (" + WAITING + ") waiting");
                return request.isDone();
            });
        }
    }

    /** Comes back when something of the application waits at a lock of the test. */
    static void awaitWaiting(Runnable sane) throws SQLException {
        await(WAITING, sane);
    }

    /** Waits until at least so many wait. */
    static void awaitWaiting(int many) throws SQLException {
        await("select 1 where (select count(*) from (" + WAITING + ") waiting) >= " + many);
    }

    /** Waits until a query answers a row, which is looked for in a transaction of its own each time. */
    static void await(String query) throws SQLException {
        await(query, () -> {});
    }

    private static void await(String query, Runnable sane) throws SQLException {
        try (var watcher = Server.running().superuser()) {
            Patience.until(query, () -> {
                sane.run();
                return run(watcher, query);
            });
        }
    }

    /** Runs a statement; whether it answered a row. */
    static boolean run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }
}
