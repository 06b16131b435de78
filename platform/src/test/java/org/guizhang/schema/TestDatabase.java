package org.guizhang.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL with the schema of this program, its owner role and its runtime role; one for the whole run. */
public final class TestDatabase implements BeforeAllCallback {
    private static EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    private static synchronized void start() throws Exception {
        if (server != null) {
            return;
        }
        server = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
        try (var admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute("create role guizhang_owner login nosuperuser nobypassrls password 'owner'");
            statement.execute("create role guizhang_app login nosuperuser nobypassrls password 'app'");
            statement.execute("create database guizhang owner guizhang_owner");
        }
        try (var owner = owner()) {
            Migration.run(owner, "guizhang_app");
        }
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }

    public static Connection owner() throws SQLException {
        return connect("guizhang_owner", "owner");
    }

    /** As the role requests run as; one tenant's transaction when {@code tenant} is given. */
    public static Connection runtime() throws SQLException {
        return connect("guizhang_app", "app");
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

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + server.getPort() + "/guizhang?stringtype=unspecified", user, password);
    }
}
