package org.guizhang.tenant.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Sql;
import org.jspecify.annotations.Nullable;

/**
 * An account as the ways back see it.
 *
 * @param credential counts its passwords
 * @param verifiedAt when its {@link #address} was confirmed
 * @param email the address where the login is none
 * @param phone the number where the login is none
 */
public record Holder(
        UUID id,
        String login,
        String hash,
        int credential,
        Locale language,
        @Nullable Instant verifiedAt,
        @Nullable String email,
        @Nullable String phone) {

    /** The account, for this transaction alone: whoever joins a business with it meanwhile waits. */
    public static Optional<Holder> lock(Sql sql, UUID id) {
        return sql.first("select * from account where id = ? for update", Holder::read, id);
    }

    public static Optional<Holder> find(Sql sql, UUID id) {
        return sql.first("select * from account where id = ?", Holder::read, id);
    }

    public static Optional<Holder> lock(Sql sql, String login) {
        return sql.first("select * from account where login = ? for update", Holder::read, login);
    }

    public static Holder read(ResultSet row) throws SQLException {
        return new Holder(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("password_hash"),
                row.getInt("credential"),
                Languages.ofTag(row.getString("language")),
                Sql.instantOrNull(row, "verified_at"),
                row.getString("email"),
                row.getString("phone"));
    }

    public boolean hasEmailLogin() {
        return new Login(login).isEmail();
    }

    public boolean hasPhoneLogin() {
        return login.startsWith("+");
    }

    /** The one e-mail address of the account. */
    @Nullable
    public String address() {
        return hasEmailLogin() ? login : email;
    }

    @Nullable
    public String number() {
        return hasPhoneLogin() ? login : phone;
    }
}
