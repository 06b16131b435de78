package org.guizhang.outside.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.outside.OpenLink;
import org.guizhang.outside.OutsideLink;
import org.guizhang.outside.OutsideLink.Kind;
import org.guizhang.outside.OutsideLink.State;
import org.guizhang.shared.Digests;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Reads and writes links. */
@ApplicationScoped
public class OutsideLinkRows {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    public void add(OutsideLink link, UUID subject, String digest, String secret, UUID maker) {
        database.sql()
                .createUpdate("insert into outside_link (tenant_id, id, token_hash, kind, subject_id, part, digest,"
                        + " created_by, created_at, expires_at) values (:tenant, :id, :hash, :kind, :subject, :part, :digest,"
                        + " :maker, :createdAt, :expiresAt)")
                .bind("id", link.id())
                .bind("hash", Digests.sha256(secret))
                .bind("kind", link.kind().name())
                .bind("subject", subject)
                .bind("part", link.part())
                .bind("digest", digest)
                .bind("maker", maker)
                .bind("createdAt", link.createdAt())
                .bind("expiresAt", link.expiresAt())
                .execute();
    }

    private record Open(UUID id, UUID subjectId, String part, String digest, Instant expiresAt) {}

    /** One that waits, of a kind. */
    public Optional<OpenLink> open(UUID id, Kind kind) {
        return database.sql()
                .createQuery("select id, subject_id, part, digest, expires_at from outside_link"
                        + " where tenant_id = :tenant and id = :id and kind = :kind and outcome is null")
                .bind("id", id)
                .bind("kind", kind.name())
                .mapTo(Open.class)
                .findFirst()
                .map(row -> new OpenLink(
                        row.id(),
                        row.subjectId(),
                        row.part(),
                        row.digest(),
                        row.expiresAt(),
                        caller.person().name(),
                        caller.person().tenantName()));
    }

    /** How many for one thing wait. */
    public int open(Kind kind, UUID subject, Instant now) {
        return database.sql()
                .createQuery("select count(*) from outside_link where tenant_id = :tenant and kind = :kind"
                        + " and subject_id = :subject and outcome is null and expires_at > :now")
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bind("now", now)
                .mapTo(Integer.class)
                .one();
    }

    private record Row(
            UUID id,
            Kind kind,
            String part,
            String creator,
            Instant createdAt,
            Instant expiresAt,
            @Nullable State outcome,
            @Nullable Instant endedAt,
            @Nullable String answeredBy,
            @Nullable String reason) {
        OutsideLink shown(Instant now) {
            var state = outcome != null ? outcome : now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
            return new OutsideLink(id, kind, part, state, creator, createdAt, expiresAt, endedAt, answeredBy, reason);
        }
    }

    /** The newest first. */
    public List<OutsideLink> of(Kind kind, UUID subject, Instant now) {
        return database
                .sql()
                .createQuery(
                        "select l.id, l.kind, l.part, p.name as creator, l.created_at, l.expires_at, l.outcome,"
                                + " l.ended_at, l.answered_by, l.reason from outside_link l"
                                + " join person p on p.tenant_id = l.tenant_id and p.id = l.created_by"
                                + " where l.tenant_id = :tenant and l.kind = :kind and l.subject_id = :subject order by l.id desc")
                .bind("kind", kind.name())
                .bind("subject", subject)
                .mapTo(Row.class)
                .list()
                .stream()
                .map(row -> row.shown(now))
                .toList();
    }

    /** Ends one that waits; whether it did. */
    public boolean end(UUID id, State outcome, @Nullable String name, @Nullable String reason, Instant now) {
        return database.sql()
                        .createUpdate("update outside_link set outcome = :outcome, ended_at = :now,"
                                + " answered_by = cast(:name as text), reason = cast(:reason as text)"
                                + " where tenant_id = :tenant and id = :id and outcome is null and expires_at > :now")
                        .bind("outcome", outcome.name())
                        .bind("now", now)
                        .bind("name", name)
                        .bind("reason", reason)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Ends those that wait for the same. */
    public void endOthers(Kind kind, UUID subject, String part, Instant now) {
        database.sql()
                .createUpdate("update outside_link set outcome = 'REVOKED', ended_at = :now where tenant_id = :tenant"
                        + " and kind = :kind and subject_id = :subject and part = :part and outcome is null")
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bind("part", part)
                .bind("now", now)
                .execute();
    }

    /** Ends those that wait, but those of a digest. */
    public void fall(Kind kind, UUID subject, @Nullable String butDigest, Instant now) {
        database.sql()
                .createUpdate(
                        "update outside_link set outcome = 'FALLEN', ended_at = :now where tenant_id = :tenant"
                                + " and kind = :kind and subject_id = :subject and outcome is null and digest is distinct from cast(:digest as text)")
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bind("digest", butDigest)
                .bind("now", now)
                .execute();
    }
}
