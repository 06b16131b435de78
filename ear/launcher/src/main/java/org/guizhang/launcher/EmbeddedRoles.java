package org.guizhang.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Roles and database inside the embedded PostgreSQL. Every step can be repeated after an interrupted start. */
final class EmbeddedRoles {
    private static final String NAME = "guizhang";
    private static final String OWNER = "guizhang_owner";
    static final String RUNTIME = "guizhang_app";

    private EmbeddedRoles() {}

    static Database prepare(Postgres postgres, Secrets secrets) throws IOException, SQLException {
        var owner = new Role(OWNER, secrets.password("database.owner.password"));
        var runtime = new Role(RUNTIME, secrets.password("database.password"));
        var superuser = secrets.password("database.superuser.password");
        try (var connection =
                DriverManager.getConnection(postgres.url(Postgres.SUPERUSER), Postgres.SUPERUSER, superuser)) {
            // The statements below carry passwords, which must not reach the log whatever a test asked to be logged.
            execute(connection, "SET log_statement = 'none'");
            execute(connection, "SET log_min_duration_statement = -1");
            execute(connection, "SET log_min_error_statement = 'panic'");
            role(connection, owner);
            role(connection, runtime);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                execute(
                        connection,
                        "CREATE DATABASE " + NAME + " OWNER " + OWNER + " TEMPLATE template0 ENCODING 'UTF8'");
            }
            execute(connection, "REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
            execute(connection, "GRANT CONNECT ON DATABASE " + NAME + " TO " + RUNTIME);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new Refusal("The passwords in secrets.properties do not fit the database beside it:"
                        + " put back the secrets.properties that belongs to this data folder.");
            }
            throw e;
        }
        return new Database(postgres.url(NAME), runtime, owner);
    }

    private static void role(Connection connection, Role role) throws SQLException {
        var verb =
                exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role.name() + "'") ? "ALTER" : "CREATE";
        execute(
                connection,
                verb + " ROLE " + role.name()
                        + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '"
                        + role.password() + "'");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
