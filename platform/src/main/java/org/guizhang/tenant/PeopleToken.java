package org.guizhang.tenant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token for a program or of a device that acts in the business as one of its people; its secret is known to them alone.
 *
 * @param usedAt when it was used last, exact to the hour; null: never
 */
public record PeopleToken(
        UUID id,
        AccessToken.Kind kind,
        String name,
        UUID person,
        String holder,
        Role role,
        Instant createdAt,
        @Nullable Instant usedAt,
        Instant expiresAt) {}
