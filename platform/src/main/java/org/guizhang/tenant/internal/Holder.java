package org.guizhang.tenant.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Login;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
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
    public static Optional<Holder> lock(Handle sql, UUID id) {
        return sql.createQuery("select * from account where id = :id for update")
                .bind("id", id)
                .map(Holder::read)
                .findFirst();
    }

    public static Optional<Holder> find(Handle sql, UUID id) {
        return sql.createQuery("select * from account where id = :id")
                .bind("id", id)
                .map(Holder::read)
                .findFirst();
    }

    public static Optional<Holder> lock(Handle sql, String login) {
        return sql.createQuery("select * from account where login = :login for update")
                .bind("login", login)
                .map(Holder::read)
                .findFirst();
    }

    public static Holder read(RowView row) {
        return new Holder(
                row.getColumn("id", UUID.class),
                row.getColumn("login", String.class),
                row.getColumn("password_hash", String.class),
                row.getColumn("credential", Integer.class),
                Languages.ofTag(row.getColumn("language", String.class)),
                row.getColumn("verified_at", Instant.class),
                row.getColumn("email", String.class),
                row.getColumn("phone", String.class));
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
