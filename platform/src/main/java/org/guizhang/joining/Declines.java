package org.guizhang.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.guizhang.joining.internal.InvitationLookup;
import org.guizhang.joining.internal.InvitationLookup.FoundInvitation;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Actor;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.SystemActor;
import org.guizhang.tenant.Unguarded;
import org.guizhang.tenant.accounts.PersonRows;
import org.jspecify.annotations.Nullable;

/** Saying no to a personal link: it ends, and the business sees it. */
@ApplicationScoped
@Transactional
public class Declines {
    @Inject
    InvitationLookup lookup;

    @Inject
    Database database;

    @Inject
    PersonRows people;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<InvitationDeclined> declined;

    /** Says no; throws {@link Conflict} for a team's link, which nobody can refuse for the others. */
    @Unguarded("the secret of the link is the credential")
    public void decline(@Nullable String secret, String from) {
        var invitation = lookup.find(secret, from);
        var before = caller.actor();
        var language = caller.locale();
        caller.set(somebody(invitation));
        try {
            decline(invitation);
        } finally {
            before.ifPresentOrElse(caller::set, caller::clear);
            caller.speak(language);
        }
    }

    private void decline(FoundInvitation invitation) {
        var sql = database.sql();
        var ended = sql.createUpdate(
                        "update invitation set declined_at = :now where tenant_id = :tenant and id = :id and kind = 'PERSONAL' and used < uses"
                                + " and revoked_at is null and declined_at is null")
                .bind("now", clock.instant())
                .bind("id", invitation.invitationId())
                .execute();
        if (ended == 0) {
            throw new Conflict(Message.of("problem.invitation-team"));
        }
        if (invitation.person() != null) {
            people.decline(invitation.person());
        }
        var subject = invitation.person() == null ? invitation.invitationId() : invitation.person();
        trail.fire(new AuditedAction(
                JoiningAction.INVITATION_DECLINED,
                invitation.person() == null ? "invitation" : "person",
                subject.toString(),
                null,
                Map.of("name", invitation.offer().label())));
        declined.fire(new InvitationDeclined(subject, invitation.offer().label()));
    }

    /** Whoever holds the link: not known, and no person of the business. */
    private Actor somebody(FoundInvitation invitation) {
        var nobody = invitation.person() == null ? ids.next() : invitation.person();
        return SystemActor.inTheNameOf(
                invitation.tenantId(), nobody, invitation.offer().label());
    }
}
