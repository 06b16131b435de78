package org.guizhang.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.PGConnection;

/** A real PostgreSQL with the schema of this program, its owner role and its runtime role; one for the whole run. */
public final class TestDatabase implements BeforeAllCallback {
    private static final String NAME = "guizhang";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    /** The same where no test asks for it. */
    public static synchronized void start() throws Exception {
        if (server != null) {
            return;
        }
        server = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
        try (var admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute("create role guizhang_owner login nosuperuser nobypassrls password 'owner'");
            statement.execute("create role guizhang_app login nosuperuser nobypassrls password 'app'");
        }
        create(NAME);
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }

    public static Connection owner() throws SQLException {
        return owner(NAME);
    }

    /** As the role requests run as; one tenant's transaction when {@code tenant} is given. */
    public static Connection runtime() throws SQLException {
        return runtime(NAME);
    }

    static Connection owner(String database) throws SQLException {
        return connect(database, "guizhang_owner", "owner");
    }

    static Connection runtime(String database) throws SQLException {
        return connect(database, "guizhang_app", "app");
    }

    /** The one who passes every wall. */
    static Connection superuser(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    /** Another database without anything in it. */
    static void empty(String database) throws SQLException {
        try (var admin = superuser("postgres");
                var statement = admin.createStatement()) {
            statement.execute("create database " + database + " owner guizhang_owner");
        }
    }

    /** Another database with the schema beside the one that tests share. */
    static void create(String database) throws Exception {
        empty(database);
        try (var owner = owner(database)) {
            Migration.run(owner, "guizhang_app");
        }
    }

    /**
     * Takes a change back and makes it again over the rows that are there: Liquibase remembers within a run that it has
     * nothing to do.
     *
     * @param change its file below {@code guizhang/db}
     * @param back statements that take it back
     */
    public static void again(String change, String... back) throws SQLException, IOException {
        try (var connection = owner();
                var statement = connection.createStatement();
                var file = TestDatabase.class.getResourceAsStream("/guizhang/db/" + change)) {
            for (var one : back) {
                statement.execute(one);
            }
            statement.execute(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("${runtimeRole}", "guizhang_app"));
        }
    }

    /** Comes back when somebody waits for a lock that a connection holds. */
    public static void awaitWhoWaitsFor(Connection holder) throws SQLException {
        var begin = System.nanoTime();
        try (var watcher = runtime();
                var question = watcher.prepareStatement(
                        "select 1 from pg_stat_activity where ? = any(pg_blocking_pids(pid))")) {
            question.setInt(1, holder.unwrap(PGConnection.class).getBackendPID());
            while (System.nanoTime() - begin < PATIENCE.toNanos()) {
                try (var rows = question.executeQuery()) {
                    if (rows.next()) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("Nobody waits");
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + database + "?stringtype=unspecified",
                user,
                password);
    }
}
