package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.guizhang.joining.InvitationDeclined;
import org.guizhang.joining.JoinDecided;
import org.guizhang.joining.JoinRequested;
import org.guizhang.joining.NewcomerUnplaced;
import org.guizhang.joining.roster.RosterTaken;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.shared.Message;
import org.guizhang.tenant.ErasureAsked;
import org.guizhang.tenant.PersonLeft;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.HoldingChanged;

/**
 * Tells those who manage people that somebody waits for them: for a yes, or, having come in by a link, for a position,
 * without which nobody is asked to sign anything. What is done counts as read by all of them.
 */
@ApplicationScoped
public class JoinNews {
    /** The kind of notice about somebody who asks to join; its subject is the request. */
    public static final String WAITING = "join-requested";

    /** The kind of notice about somebody without a position; its subject is the person. */
    public static final String UNPLACED = "person-unplaced";

    /** The kind of notice about somebody who has said no; its subject is the person or the invitation. */
    public static final String DECLINED = "invitation-declined";

    /** The kind of notice about somebody who has left by themselves; its subject is the person. */
    public static final String LEFT = "person-left";

    /** The kind of notice about a list of people that has come to its end; its subject is the list. */
    public static final String IMPORTED = "people-imported";

    /** The kind of notice about somebody who wants to be erased; its subject is the person. */
    public static final String ERASURE = "erasure-asked";

    private static final Set<Role> MANAGERS = Set.of(Role.OWNER, Role.ADMINISTRATOR);
    private static final String ADDRESS = "people";

    @Inject
    Notices notices;

    @Inject
    NoticeRows rows;

    void requested(@Observes JoinRequested asked) {
        tell(WAITING, "notice.join-requested", asked.request(), asked.name());
    }

    void decided(@Observes JoinDecided answered) {
        rows.withdraw(WAITING, answered.request().toString());
    }

    void joined(@Observes NewcomerUnplaced newcomer) {
        tell(UNPLACED, "notice.person-unplaced", newcomer.person(), newcomer.name());
    }

    void placed(@Observes HoldingChanged changed) {
        if (changed.change() == HoldingChanged.Change.ASSIGNED) {
            rows.withdraw(UNPLACED, changed.holding().person().toString());
        }
    }

    void declined(@Observes InvitationDeclined declined) {
        tell(DECLINED, "notice.invitation-declined", declined.subject(), declined.name());
    }

    void taken(@Observes RosterTaken list) {
        var words = list.complete() ? "notice.people-imported" : "notice.people-import-stopped";
        notices.tell(
                Set.of(list.startedBy()),
                new Notice(
                        IMPORTED,
                        list.job().toString(),
                        Message.of(words, list.added()),
                        Message.of(words + ".text"),
                        ADDRESS + "/import/" + list.job()));
    }

    void left(@Observes PersonLeft left) {
        if (left.byThemselves()) {
            tell(LEFT, "notice.person-left", left.person(), left.name());
        }
    }

    /** It is for owners alone to do. */
    void erasure(@Observes ErasureAsked asked) {
        notices.tell(
                Set.of(Role.OWNER),
                new Notice(
                        ERASURE,
                        asked.person().toString(),
                        Message.of("notice.erasure-asked", asked.name()),
                        Message.of("notice.erasure-asked.text"),
                        ADDRESS + "/" + asked.person()));
    }

    private void tell(String kind, String words, UUID subject, String name) {
        notices.tell(
                MANAGERS,
                new Notice(kind, subject.toString(), Message.of(words, name), Message.of(words + ".text"), ADDRESS));
    }
}
