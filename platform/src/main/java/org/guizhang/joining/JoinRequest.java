package org.guizhang.joining;

import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has used a link that an administrator decides about, and waits.
 *
 * @param position what the person says they do, or an administrator has put down since; null: not known yet
 * @param site where; null: the whole business
 */
public record JoinRequest(
        UUID id,
        String name,
        String login,
        Role role,
        String label,
        Instant createdAt,
        @Nullable UUID position,
        @Nullable UUID site) {

    JoinRequest at(Placement placement) {
        return new JoinRequest(id, name, login, role, label, createdAt, placement.position(), placement.site());
    }
}
