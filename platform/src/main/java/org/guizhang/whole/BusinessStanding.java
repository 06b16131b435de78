package org.guizhang.whole;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a business may do. Suspended or closing, its people read and change nothing.
 *
 * @param suspendedAt when the operator has suspended it; null: not
 * @param closingAt when its owner has asked for its end; null: not
 * @param eraseAt when everything is erased; null: never
 */
public record BusinessStanding(
        @Nullable Instant suspendedAt,
        @Nullable Instant closingAt,
        @Nullable Instant eraseAt) {
    /** Nothing stands against anything. */
    public static final BusinessStanding OPEN = new BusinessStanding(null, null, null);
}
