package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
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
    public Made make(Handle sql, UUID account, Kind kind, @Nullable String address, @Nullable Giver giver) {
        var now = clock.instant();
        sql.createUpdate("delete from account_link where expires_at < :expiresAt")
                .bind("expiresAt", now.minus(KEPT))
                .execute();
        sql.createUpdate(
                        "update account_link set ended_at = :now where account_id = :account and kind = :kind and ended_at is null")
                .bind("now", now)
                .bind("account", account)
                .bind("kind", kind.name())
                .execute();
        var made = new Made(ids.secret(), now.plus(kind.life));
        sql.createUpdate(
                        "insert into account_link (id, account_id, kind, token_hash, address, tenant_id, given_by, created_at,"
                                + " expires_at) values (:id, :account, :kind, :tokenHash, :address, :tenantId, :givenBy, :now, :expiresAt)")
                .bind("id", ids.next())
                .bind("account", account)
                .bind("kind", kind.name())
                .bind("tokenHash", Digests.sha256(made.secret()))
                .bind("address", address)
                .bind("tenantId", giver == null ? null : giver.tenant())
                .bind("givenBy", giver == null ? null : giver.role().name())
                .bind("now", now)
                .bind("expiresAt", made.expiresAt())
                .execute();
        return made;
    }

    /** The open link of a secret; empty whatever is wrong with one. */
    public Optional<Link> find(Handle sql, @Nullable String secret) {
        return sql.createQuery(
                        "select * from account_link where token_hash = :tokenHash and ended_at is null and expires_at > :now")
                .bind("tokenHash", Digests.sha256(secret == null ? "" : secret.strip()))
                .bind("now", clock.instant())
                .map(LinkRows::link)
                .findFirst();
    }

    /** Whether a link that is used up has led to its address being confirmed, which still stands. */
    public boolean hasConfirmed(Handle sql, @Nullable String secret) {
        return sql.createQuery("select 1 from account_link l join account a on a.id = l.account_id"
                        + " where l.token_hash = :tokenHash and l.kind = 'VERIFY' and l.ended_at is not null"
                        + " and a.verified_at is not null and l.address in (a.login, a.email)")
                .bind("tokenHash", Digests.sha256(secret == null ? "" : secret.strip()))
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /** Uses a link up, and all others of its account with it. */
    public void use(Handle sql, Link link) {
        var now = clock.instant();
        var used = sql.createUpdate(
                        "update account_link set ended_at = :now where id = :id and ended_at is null and expires_at > :now")
                .bind("now", now)
                .bind("id", link.id())
                .execute();
        if (used == 0) {
            throw closed();
        }
        sql.createUpdate("update account_link set ended_at = :now where account_id = :accountId and ended_at is null")
                .bind("now", now)
                .bind("accountId", link.account())
                .execute();
    }

    /** Ends what leads to a new password without the old one; a link that waits to confirm an address goes on waiting. */
    public void endWaysBack(Handle sql, UUID account) {
        sql.createUpdate(
                        "update account_link set ended_at = :now where account_id = :account and kind <> 'VERIFY' and ended_at is null")
                .bind("now", clock.instant())
                .bind("account", account)
                .execute();
    }

    /**
     * Whether as many of a kind as an account gets were made within the last hour. Each kind is counted by itself: who
     * reports a password as forgotten in another's name keeps no address from being confirmed.
     */
    public boolean isFull(Handle sql, UUID account, Kind kind) {
        return sql.createQuery(
                        "select count(*) as n from account_link where account_id = :account and created_at > :createdAt and kind = :kind")
                .bind("account", account)
                .bind("createdAt", clock.instant().minus(Duration.ofHours(1)))
                .bind("kind", kind.name())
                .mapTo(Integer.class)
                .findFirst()
                .filter(made -> made >= MAILS_AN_HOUR)
                .isPresent();
    }

    /** The address whose link waits to be opened. */
    public Optional<String> pending(Handle sql, UUID account) {
        return sql.createQuery(
                        "select address from account_link where account_id = :account and kind = 'VERIFY' and ended_at is null"
                                + " and expires_at > :now order by created_at desc limit 1")
                .bind("account", account)
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findFirst();
    }

    public static NotFound closed() {
        return new NotFound(Message.of("problem.recovery"));
    }

    private static Link link(RowView row) {
        var tenant = row.getColumn("tenant_id", UUID.class);
        return new Link(
                row.getColumn("id", UUID.class),
                row.getColumn("account_id", UUID.class),
                row.getColumn("kind", Kind.class),
                row.getColumn("address", String.class),
                tenant == null ? null : new Giver(tenant, row.getColumn("given_by", Role.class)),
                row.getColumn("expires_at", Instant.class));
    }
}
