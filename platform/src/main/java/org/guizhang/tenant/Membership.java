package org.guizhang.tenant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the tenants an account belongs to, and the part the person plays there.
 *
 * @param owner who runs the business, so that two of one name can be told apart; null where nobody does or it is not
 *     asked
 */
public record Membership(
        UUID tenantId,
        String tenantName,
        UUID personId,
        Role role,
        @Nullable String owner) {}
