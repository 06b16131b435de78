package org.guizhang.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A one-time link to an account, written into the database as the application writes its own: the hash alone.
 *
 * @param login as the account has it
 * @param secret 256 random bits, URL-safe
 */
record OperatorLink(String login, String secret) {
    static final int HOURS = 24;
    private static final int SECRET_BYTES = 32;
    private static final String NO_SUCH_TABLE = "42P01";

    /** Ends the links of the operator from before. Refuses when no account has the login. */
    static OperatorLink make(Database database, String typed) throws SQLException {
        try (var connection = DriverManager.getConnection(
                database.url(), database.runtime().name(), database.runtime().password())) {
            connection.setAutoCommit(false);
            var link = make(connection, typed);
            connection.commit();
            return link;
        } catch (SQLException failed) {
            if (NO_SUCH_TABLE.equals(failed.getSQLState())) {
                throw new Refusal("The database is that of an older Guizhang: start this one once, then try again.");
            }
            throw failed;
        }
    }

    private static OperatorLink make(Connection connection, String typed) throws SQLException {
        try (var find = connection.prepareStatement("select id, login from account where login = any(?)")) {
            find.setArray(1, connection.createArrayOf("text", spellings(typed).toArray()));
            try (var found = find.executeQuery()) {
                if (!found.next()) {
                    throw new Refusal("No account has the login \"" + typed.strip()
                            + "\": write it as at sign-in, an e-mail address, a phone number or business code/number.");
                }
                var link = new OperatorLink(found.getString("login"), newSecret());
                store(connection, found.getObject("id", UUID.class), link);
                return link;
            }
        }
    }

    private static void store(Connection connection, UUID account, OperatorLink link) throws SQLException {
        try (var end = connection.prepareStatement("update account_link set ended_at = now()"
                        + " where account_id = ? and kind = 'OPERATOR' and ended_at is null");
                var add = connection.prepareStatement(
                        "insert into account_link (id, account_id, kind, token_hash, created_at, expires_at)"
                                + " values (gen_random_uuid(), ?, 'OPERATOR', ?, now(), now() + make_interval(hours => ?))")) {
            end.setObject(1, account);
            end.executeUpdate();
            add.setObject(1, account);
            add.setString(2, sha256(link.secret()));
            add.setInt(3, HOURS);
            add.executeUpdate();
        }
    }

    /** How the application may have stored what is typed: lower case, and numbers without a country as those of China. */
    static Set<String> spellings(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        var spellings = new LinkedHashSet<>(List.of(plain));
        if (!plain.contains("@") && !plain.contains("/")) {
            var digits = plain.replaceAll("[^0-9]", "");
            spellings.add("+" + digits.replaceFirst("^00", ""));
            spellings.add("+86" + digits);
        }
        return spellings;
    }

    private static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
