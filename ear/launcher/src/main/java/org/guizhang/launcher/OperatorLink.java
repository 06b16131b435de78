package org.guizhang.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
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
    private static final String CHINA = "86";
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
        try (var find = connection.prepareStatement("select id, login from account where login = ?")) {
            find.setString(1, spelling(typed));
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

    /**
     * How the application has stored what is typed: lower case and half width, without invisible marks; a number with
     * {@code +}, {@code 00} or {@code 86} in front as that of its country, any other as one of China. One spelling alone:
     * with two, another account could be meant.
     */
    static String spelling(String typed) {
        var plain = Normalizer.normalize(typed.replaceAll("\\p{Cf}", ""), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace("(0)", "");
        if (plain.contains("/")) {
            return plain.replaceAll("\\s", "");
        }
        if (plain.contains("@")) {
            return plain;
        }
        var digits = plain.replaceAll("[^0-9]", "").replaceFirst("^00", "");
        var hasCountry = plain.startsWith("+") || plain.startsWith("00") || digits.startsWith(CHINA);
        return "+" + (hasCountry ? "" : CHINA) + digits;
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
