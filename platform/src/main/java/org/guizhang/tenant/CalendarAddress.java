package org.guizhang.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person has an address for calendar programs; the moments are null where there is none.
 *
 * @param usedAt when it was read last, exact to the hour; null: never
 * @param expiresAt when it ends unless it is read before
 */
public record CalendarAddress(
        boolean made,
        @Nullable Instant createdAt,
        @Nullable Instant usedAt,
        @Nullable Instant expiresAt) {
    static final CalendarAddress NONE = new CalendarAddress(false, null, null, null);

    /** A new one, shown this once. */
    public record Made(String address, Instant createdAt, Instant expiresAt) {}
}
