package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Role;

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

    private static final Set<Role> MANAGERS = Set.of(Role.OWNER, Role.ADMINISTRATOR);
    private static final String ADDRESS = "people";

    @Inject
    Notices notices;

    @Inject
    NoticeRows rows;

    void hear(@Observes AuditedAction deed) {
        switch (deed.action()) {
            case "join.requested" -> tell(WAITING, "notice.join-requested", deed);
            case "join.approved", "join.refused" -> withdraw(WAITING, deed);
            case "person.joined" -> {
                if (deed.after() instanceof Map<?, ?> facts && Boolean.FALSE.equals(facts.get("placed"))) {
                    tell(UNPLACED, "notice.person-unplaced", deed);
                }
            }
            case "holding.begun" -> withdraw(UNPLACED, deed);
            case "invitation.declined" -> tell(DECLINED, "notice.invitation-declined", deed);
            case "person.left" -> tell(LEFT, "notice.person-left", deed);
            default -> {
                // Nobody waits for anything.
            }
        }
    }

    private void tell(String kind, String words, AuditedAction deed) {
        var name = deed.after() instanceof Map<?, ?> facts ? String.valueOf(facts.get("name")) : "";
        notices.tell(
                MANAGERS, new Notice(kind, deed.subject(), text(words, name), text(words + ".text", name), ADDRESS));
    }

    private void withdraw(String kind, AuditedAction deed) {
        rows.withdraw(kind, deed.subject());
    }

    private static Text text(String key, String name) {
        return Message.of(key, name).both();
    }
}
