package org.guizhang.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guizhang.joining.Invitation.State;
import org.guizhang.joining.internal.InvitationRows;
import org.guizhang.joining.internal.WishCheck;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Page;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** Links that let people in: made, listed, revoked. */
@ApplicationScoped
@Transactional
public class Invitations {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    InvitationSender sender;

    @Inject
    Positions positions;

    @Inject
    Sites sites;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /**
     * Makes a link, and mails it to the address it names as far as mail is sent. Its secret is in the answer and nowhere
     * else.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Invitation.Issued issue(Invitation.Wish wish) {
        var issued = make(wish);
        var who = caller.person();
        return sender.carry(issued, who.tenantName(), who.name()) ? issued.sent() : issued;
    }

    /** Whether a link can be sent by mail here. */
    @Requires(Permission.MANAGE_PEOPLE)
    public boolean canSend() {
        return sender.isThere();
    }

    private Invitation.Issued make(Invitation.Wish wish) {
        var checked = WishCheck.of(wish, Languages.tag(caller.locale()));
        workplace(wish);
        var secret = ids.secret();
        var now = clock.instant();
        var made = new Invitation(
                ids.next(),
                checked.kind(),
                State.OPEN,
                checked.role(),
                checked.language(),
                checked.label(),
                checked.email(),
                checked.email(),
                null,
                wish.position(),
                wish.site(),
                checked.approval(),
                checked.uses(),
                0,
                now,
                now.plus(Duration.ofDays(checked.days())));
        InvitationRows.add(database.sql(), caller.person(), made, secret);
        trail.fire(new AuditedAction(
                JoiningAction.INVITATION_ISSUED, "invitation", made.id().toString(), null, facts(made)));
        return new Invitation.Issued(made, secret, false);
    }

    /** The invitations, newest first, those of people who were added not among them; {@code open} leaves out those that let nobody in any more. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Page<Invitation> list(boolean open, @Nullable String before, int size) {
        var now = clock.instant();
        var last = before == null ? null : Ids.parse(before);
        var rows = database.sql()
                .createQuery(
                        "select * from invitation where tenant_id = :tenant and person_id is null"
                                + " and (:last::uuid is null or id < :last) and (not :open or revoked_at is null"
                                + " and declined_at is null and used < uses and expires_at > :now) order by id desc limit :limit")
                .bind("last", last)
                .bind("open", open)
                .bind("now", now)
                .bind("limit", size + 1)
                .map(row -> InvitationRows.read(row, now))
                .list();
        return Page.of(rows, size, invitation -> invitation.id().toString());
    }

    /** Ends a link before its time; those who came in by it stay. */
    @Requires(Permission.MANAGE_PEOPLE)
    public void revoke(UUID id) {
        var sql = database.sql();
        var now = clock.instant();
        var before = sql.createQuery(
                        "select * from invitation where tenant_id = :tenant and id = :id for no key update")
                .bind("id", id)
                .map(row -> InvitationRows.read(row, now))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        if (before.state() != State.OPEN) {
            throw new Conflict(Message.of("problem.invitation-closed"));
        }
        sql.createUpdate("update invitation set revoked_at = :now where tenant_id = :tenant and id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute();
        trail.fire(
                new AuditedAction(JoiningAction.INVITATION_REVOKED, "invitation", id.toString(), facts(before), null));
    }

    private void workplace(Invitation.Wish wish) {
        var violations = new Violations();
        var position = wish.position();
        var site = wish.site();
        if (position != null && positions.list().stream().noneMatch(p -> p.id().equals(position) && !p.closed())) {
            violations.add("/position", "position-unknown");
        }
        if (site != null && sites.list().stream().noneMatch(s -> s.id().equals(site) && !s.closed())) {
            violations.add("/site", "site-unknown");
        }
        if (site != null && position == null) {
            violations.add("/position", "import-position-missing");
        }
        violations.check();
    }

    private static Map<String, Object> facts(Invitation invitation) {
        var facts = new TreeMap<String, Object>(Map.of(
                "kind", invitation.kind().name(),
                "role", invitation.role().name(),
                "label", invitation.label(),
                "uses", invitation.uses(),
                "approval", invitation.approval(),
                "expiresAt", invitation.expiresAt().toString()));
        if (invitation.email() != null) {
            facts.put("email", invitation.email());
        }
        if (invitation.position() != null) {
            facts.put("position", invitation.position().toString());
        }
        if (invitation.site() != null) {
            facts.put("site", invitation.site().toString());
        }
        return facts;
    }
}
