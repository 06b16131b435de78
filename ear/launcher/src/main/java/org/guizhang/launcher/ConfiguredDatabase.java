package org.guizhang.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Asks the configured PostgreSQL whether Guizhang can work with it, without changing anything. */
final class ConfiguredDatabase {
    private static final int OLDEST = 15;
    private static final String SECONDS = "10";

    private ConfiguredDatabase() {}

    static void check(Database database) {
        try (var connection = connect(database, database.owner(), "GUIZHANG_DATABASE_OWNER")) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new Refusal("The database at " + address(database) + " is PostgreSQL " + version
                        + ", and Guizhang needs " + OLDEST + " or newer.");
            }
            requireUtf8(connection, database);
        } catch (SQLException e) {
            throw broken(database, e);
        }
        try (var connection = connect(database, database.runtime(), "GUIZHANG_DATABASE")) {
            requireHarmless(connection, database);
        } catch (SQLException e) {
            throw broken(database, e);
        }
    }

    private static Connection connect(Database database, Role role, String prefix) {
        var properties = new Properties();
        properties.setProperty("user", role.name());
        properties.setProperty("password", role.password());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        try {
            return DriverManager.getConnection(database.url(), properties);
        } catch (SQLException e) {
            var state = String.valueOf(e.getSQLState());
            if (state.startsWith("28")) {
                throw new Refusal("The database at " + address(database) + " refuses the role " + role.name()
                        + ": check " + prefix + "_USER and " + prefix + "_PASSWORD.");
            }
            if (state.equals("3D000")) {
                throw new Refusal(
                        "The server of " + address(database)
                                + " has no database of that name: create it, owned by the owner role, or correct GUIZHANG_DATABASE_URL.");
            }
            if (state.startsWith("08")) {
                throw new Refusal("No PostgreSQL answers at " + address(database)
                        + ": start it, or correct GUIZHANG_DATABASE_URL.");
            }
            throw broken(database, e);
        }
    }

    private static void requireUtf8(Connection connection, Database database) throws SQLException {
        if (!"UTF8".equals(ask(connection, "SHOW server_encoding"))) {
            throw new Refusal("The database at " + address(database)
                    + " is not encoded in UTF-8: create it with ENCODING 'UTF8'.");
        }
    }

    /**
     * Row-level security holds only for a role that neither bypasses it nor owns the tables or the database, nor is a
     * member of a role that does. The tables belong to the role that migrates, whoever the database belongs to.
     */
    private static void requireHarmless(Connection connection, Database database) throws SQLException {
        var strong =
                ask(connection, "SELECT (rolsuper OR rolbypassrls)::text FROM pg_roles WHERE rolname = current_user");
        var owns = ask(
                connection,
                "SELECT bool_or(pg_has_role(current_user, r.oid, 'MEMBER'))::text FROM pg_roles r WHERE r.rolname = ?"
                        + " OR r.oid = (SELECT datdba FROM pg_database WHERE datname = current_database())",
                database.owner().name());
        if (Boolean.parseBoolean(strong) || Boolean.parseBoolean(owns)) {
            throw new Refusal("The runtime role " + database.runtime().name()
                    + " is too powerful to keep tenants apart: GUIZHANG_DATABASE_USER has to be a role without SUPERUSER"
                    + " and BYPASSRLS that neither is GUIZHANG_DATABASE_OWNER_USER or the owner of the database nor a"
                    + " member of one of them.");
        }
    }

    private static String ask(Connection connection, String query, String... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    private static Refusal broken(Database database, SQLException e) {
        var reason =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
        return new Refusal("The database at " + address(database) + " cannot be used: " + reason + ".");
    }

    /** The address without its parameters, which may hold a password. */
    private static String address(Database database) {
        return database.url().replaceFirst("\\?.*", "").replaceFirst("^jdbc:", "");
    }
}
