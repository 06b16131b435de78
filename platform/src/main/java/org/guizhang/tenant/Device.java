package org.guizhang.tenant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that its person works with.
 *
 * @param usedAt when it was used last, exact to the hour; null: never
 * @param expiresAt when it ends unless it is used before
 */
public record Device(
        UUID id, String name, Instant createdAt, @Nullable Instant usedAt, Instant expiresAt) {}
