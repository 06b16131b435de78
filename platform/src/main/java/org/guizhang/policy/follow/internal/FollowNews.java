package org.guizhang.policy.follow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.follow.Follow;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Role;

/**
 * Tells those who write or publish rules that a module has followed its template, or cannot without them: once for a
 * module and a version, in the transaction that follows.
 */
@ApplicationScoped
class FollowNews {
    /** The kind of these notices; their subject is the module. */
    static final String KIND = "template-followed";

    private static final Set<Role> READERS = Arrays.stream(Role.values())
            .filter(role -> role.may(Permission.EDIT_POLICY) || role.may(Permission.PUBLISH_POLICY))
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    Notices notices;

    void tell(UUID module, Text title, String version, Follow.State state) {
        switch (state) {
            case DRAFTED -> tell(module, title, version, "drafted", "/publish");
            case PUBLISHED -> tell(module, title, version, "published", "/life");
            case ASKS -> tell(module, title, version, "asks", "/upgrade");
            case WAITING, LATER, NOBODY, FAILED -> {
                // Nothing that somebody in the business could act on from a notice.
            }
        }
    }

    /** A version waits for an edition that has not begun. */
    void later(UUID module, Text title, String version, Edition pending) {
        var about = EffectiveFrom.named(List.of(pending));
        tell(module, title, version, "later", "", Message.of("follow-news.later.text", about));
    }

    private void tell(UUID module, Text title, String version, String what, String place) {
        tell(module, title, version, what, place, Message.of("follow-news." + what + ".text"));
    }

    private void tell(UUID module, Text title, String version, String what, String place, Message text) {
        notices.tell(
                READERS,
                new Notice(
                        KIND,
                        module.toString(),
                        Message.of("follow-news." + what, title, version),
                        text,
                        "policy/" + module + place));
    }
}
