package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;
import org.jspecify.annotations.Nullable;

/** One-time links of accounts. Guessing one of 256 random bits is not worth slowing down. */
@ApplicationScoped
public class LinkRows {
    /** Mails of a kind to one account: whoever asks again and again for somebody else fills no mailbox. */
    static final int MAILS_AN_HOUR = 5;

    /** How long an ended link is kept, so that mails can be counted. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Where a link comes from, and how long it is good for. */
    public enum Kind {
        /** Mailed, to confirm an address. */
        VERIFY(Duration.ofDays(7)),
        /** Mailed, because somebody has forgotten the password. */
        MAIL(Duration.ofHours(1)),
        /** Handed over by a business to one of its people. */
        BUSINESS(Duration.ofDays(1)),
        /** Handed over by whoever runs the installation. */
        OPERATOR(Duration.ofDays(1));

        final Duration life;

        Kind(Duration life) {
            this.life = life;
        }
    }

    /** An open link. */
    public record Link(
            UUID id,
            UUID account,
            Kind kind,
            @Nullable String address,
            @Nullable Giver giver,
            Instant expiresAt) {}

    /** The business that has handed a link over, and as what somebody there did. */
    public record Giver(UUID tenant, Role role) {}

    /** A new link: its secret, of which only the hash is kept. */
    public record Made(String secret, Instant expiresAt) {}

    /** Makes a link; those of that kind from before end. */
    public Made make(Sql sql, UUID account, Kind kind, @Nullable String address, @Nullable Giver giver) {
        var now = clock.instant();
        sql.change("delete from account_link where expires_at < ?", now.minus(KEPT));
        sql.change(
                "update account_link set ended_at = ? where account_id = ? and kind = ? and ended_at is null",
                now,
                account,
                kind.name());
        var made = new Made(ids.secret(), now.plus(kind.life));
        sql.change(
                "insert into account_link (id, account_id, kind, token_hash, address, tenant_id, given_by, created_at,"
                        + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                account,
                kind.name(),
                Digests.sha256(made.secret()),
                address,
                giver == null ? null : giver.tenant(),
                giver == null ? null : giver.role().name(),
                now,
                made.expiresAt());
        return made;
    }

    /** The open link of a secret; empty whatever is wrong with one. */
    public Optional<Link> find(Sql sql, @Nullable String secret) {
        return sql.first(
                "select * from account_link where token_hash = ? and ended_at is null and expires_at > ?",
                LinkRows::link,
                Digests.sha256(secret == null ? "" : secret.strip()),
                clock.instant());
    }

    /** Whether a link that is used up has led to its address being confirmed, which still stands. */
    public boolean hasConfirmed(Sql sql, @Nullable String secret) {
        return sql.first(
                        "select 1 from account_link l join account a on a.id = l.account_id"
                                + " where l.token_hash = ? and l.kind = 'VERIFY' and l.ended_at is not null"
                                + " and a.verified_at is not null and l.address in (a.login, a.email)",
                        row -> 1,
                        Digests.sha256(secret == null ? "" : secret.strip()))
                .isPresent();
    }

    /** Uses a link up, and all others of its account with it. */
    public void use(Sql sql, Link link) {
        var now = clock.instant();
        var used = sql.change(
                "update account_link set ended_at = ? where id = ? and ended_at is null and expires_at > ?",
                now,
                link.id(),
                now);
        if (used == 0) {
            throw closed();
        }
        sql.change(
                "update account_link set ended_at = ? where account_id = ? and ended_at is null", now, link.account());
    }

    /** Ends what leads to a new password without the old one; a link that waits to confirm an address goes on waiting. */
    public void endWaysBack(Sql sql, UUID account) {
        sql.change(
                "update account_link set ended_at = ? where account_id = ? and kind <> 'VERIFY' and ended_at is null",
                clock.instant(),
                account);
    }

    /**
     * Whether as many of a kind as an account gets were made within the last hour. Each kind is counted by itself: who
     * reports a password as forgotten in another's name keeps no address from being confirmed.
     */
    public boolean isFull(Sql sql, UUID account, Kind kind) {
        return sql.first(
                        "select count(*) as n from account_link where account_id = ? and created_at > ? and kind = ?",
                        row -> row.getInt("n"),
                        account,
                        clock.instant().minus(Duration.ofHours(1)),
                        kind.name())
                .filter(made -> made >= MAILS_AN_HOUR)
                .isPresent();
    }

    /** The address whose link waits to be opened. */
    public Optional<String> pending(Sql sql, UUID account) {
        return sql.first(
                "select address from account_link where account_id = ? and kind = 'VERIFY' and ended_at is null"
                        + " and expires_at > ? order by created_at desc limit 1",
                row -> row.getString("address"),
                account,
                clock.instant());
    }

    public static NotFound closed() {
        return new NotFound(Message.of("problem.recovery"));
    }

    private static Link link(ResultSet row) throws SQLException {
        var tenant = row.getObject("tenant_id", UUID.class);
        return new Link(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                tenant == null ? null : new Giver(tenant, Role.valueOf(row.getString("given_by"))),
                Sql.instant(row, "expires_at"));
    }
}
