package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The account and the businesses it belongs to; what other businesses keep is handed out there. */
@ApplicationScoped
public class AccountPart implements OwnDataPart {
    @Inject
    Database database;

    @Inject
    Accounts accounts;

    /**
     * An account.
     *
     * @param email where the login is no address
     * @param phone where the login is no number
     * @param verifiedAt when its address was confirmed
     * @param cameInAt when each browser or address that it is known from was used last; which it was is kept as a digest
     */
    record Account(
            String login,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Instant verifiedAt,
            String language,
            Instant openedAt,
            List<Business> businesses,
            List<Link> links,
            List<Former> formerLogins,
            List<Instant> cameInAt) {}

    /** A business it belongs to. */
    record Business(String name, Role role, @Nullable String owner) {}

    /**
     * A link that confirms an address or sets a new password.
     *
     * @param kind {@code VERIFY}, {@code MAIL}, {@code BUSINESS} or {@code OPERATOR}
     * @param givenBy the role in the business of whoever gave it out
     */
    record Link(
            String kind,
            @Nullable String address,
            @Nullable String givenBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant endedAt) {}

    /** @param movedTo what the account is signed in with since somebody else has confirmed the login as theirs */
    record Former(String login, @Nullable String movedTo, Instant endedAt) {}

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Object of(Caller caller) {
        var sql = database.catalogue();
        var account = caller.accountId();
        var businesses = accounts.ownMemberships().stream()
                .map(one -> new Business(one.tenantName(), one.role(), one.owner()))
                .toList();
        var links = links(sql, account);
        var former = former(sql, account);
        var cameIn = sql.createQuery(
                        "select used_at from known_source where account_id = :account order by used_at desc limit :limit")
                .bind("account", account)
                .bind("limit", MAX_ROWS)
                .mapTo(Instant.class)
                .list();
        return sql.createQuery(
                        "select login, email, phone, verified_at, language, created_at from account where id = :account")
                .bind("account", account)
                .map(row -> new Account(
                        row.getColumn("login", String.class),
                        row.getColumn("email", String.class),
                        row.getColumn("phone", String.class),
                        row.getColumn("verified_at", Instant.class),
                        row.getColumn("language", String.class),
                        row.getColumn("created_at", Instant.class),
                        businesses,
                        links,
                        former,
                        cameIn))
                .findFirst()
                .orElseThrow();
    }

    private static List<Link> links(Handle sql, UUID account) {
        return sql.createQuery("select kind, address, given_by, created_at, expires_at, ended_at from account_link"
                        + " where account_id = :account order by created_at desc limit :limit")
                .bind("account", account)
                .bind("limit", MAX_ROWS)
                .mapTo(Link.class)
                .list();
    }

    private static List<Former> former(Handle sql, UUID account) {
        return sql.createQuery(
                        "select login, moved_to, ended_at from account_before where account_id = :account order by ended_at desc limit :limit")
                .bind("account", account)
                .bind("limit", MAX_ROWS)
                .mapTo(Former.class)
                .list();
    }
}
