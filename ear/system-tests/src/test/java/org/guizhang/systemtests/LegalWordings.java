package org.guizhang.systemtests;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Terms of service and privacy notice of the running installation, as a start with other files would have left them. */
public final class LegalWordings {
    private LegalWordings() {}

    /** Puts a wording in force, in one language or both; a version is used once. */
    public static void inForce(String document, String version, @Nullable String zh, @Nullable String en) {
        change("insert into legal_version values (?, ?, ?, ?, now())", document, version, zh, en);
        change(
                "insert into legal_in_force values (?, ?) on conflict (document) do update set version = excluded.version",
                document,
                version);
    }

    /** Nothing is in force any more. */
    public static void none() {
        change("delete from legal_in_force");
    }

    private static void change(String sql, @Nullable String... arguments) {
        try (var connection = Server.running().superuser();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
