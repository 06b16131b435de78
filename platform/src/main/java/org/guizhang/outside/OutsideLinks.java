package org.guizhang.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.outside.OutsideLink.Kind;
import org.guizhang.outside.OutsideLink.State;
import org.guizhang.outside.internal.OutsideLinkRows;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.ForFeatures;
import org.jspecify.annotations.Nullable;

/** Links of a record or a finding: made, told of, taken back, used. */
@ApplicationScoped
@ForFeatures
@Transactional
public class OutsideLinks {
    /** Over a weekend, and no longer: a link that lies about is used by the wrong person. */
    static final Duration LIFE = Duration.ofHours(72);

    public static final int MAX_NAME = 60;
    public static final int MAX_REASON = 500;

    /** At the same time for one thing: enough for whoever signs a list, and no way to fill the table. */
    private static final int MOST_OPEN = 100;

    @Inject
    OutsideLinkRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** Makes one, with the caller's power; one that was open for the same ends. */
    public OutsideLink.Issued issue(Kind kind, UUID subject, String part, String digest) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.endOthers(kind, subject, part, now);
        if (rows.open(kind, subject, now) >= MOST_OPEN) {
            throw new Conflict(Message.of("problem.outside-links-most", MOST_OPEN));
        }
        var secret = ids.secret();
        var link = new OutsideLink(
                ids.next(), kind, part, State.OPEN, caller.person().name(), now, now.plus(LIFE), null, null, null);
        rows.add(link, subject, digest, secret, caller.person().personId());
        trail.fire(new AuditedAction(
                OutsideAction.LINK_MADE, "outside-link", link.id().toString(), null, facts(kind, subject, part)));
        return new OutsideLink.Issued(link, secret);
    }

    /** One of the caller's that waits. */
    public Optional<OpenLink> open(UUID id, Kind kind) {
        return rows.open(id, kind);
    }

    /** Those for one thing, the newest first, as long as they are kept. */
    public List<OutsideLink> of(Kind kind, UUID subject) {
        return rows.of(kind, subject, clock.instant());
    }

    /**
     * Takes one back.
     *
     * @throws NotFound if it is none of that thing
     * @throws Conflict if it has ended
     */
    public void revoke(Kind kind, UUID subject, UUID id) {
        var now = clock.instant();
        var link = rows.of(kind, subject, now).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        if (!rows.end(id, State.REVOKED, null, null, now)) {
            throw new Conflict(Message.of("problem.outside-link-ended"));
        }
        trail.fire(new AuditedAction(
                OutsideAction.LINK_REVOKED, "outside-link", id.toString(), facts(kind, subject, link.part()), null));
    }

    /**
     * Uses one up; of two at the same moment one does.
     *
     * @throws NotFound if it has ended meanwhile
     */
    public void use(OpenLink link, State outcome, String name, @Nullable String reason) {
        if (!rows.end(link.id(), outcome, name, reason, clock.instant())) {
            throw OutsideDoor.closed();
        }
        trail.fire(new AuditedAction(
                outcome == State.REFUSED ? OutsideAction.LINK_REFUSED : OutsideAction.LINK_USED,
                "outside-link",
                link.id().toString(),
                null,
                Map.of("subject", link.subject().toString(), "part", link.part(), "name", name)));
    }

    /**
     * What links were made for is no more: those that wait fall.
     *
     * @param butDigest of what is there now: those to it stay; null: none does
     */
    public void fall(Kind kind, UUID subject, @Nullable String butDigest) {
        rows.fall(kind, subject, butDigest, clock.instant());
    }

    private static Map<String, Object> facts(Kind kind, UUID subject, String part) {
        return Map.of("kind", kind.name(), "subject", subject.toString(), "part", part);
    }
}
