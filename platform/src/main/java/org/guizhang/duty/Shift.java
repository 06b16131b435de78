package org.guizhang.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is on duty.
 *
 * @param site null: in the whole business
 * @param position as it stands now: of merged ones the whole
 * @param until at most {@link #LONGEST} after {@code from}
 * @param counts whether the person may come in and holds the position there on that day
 */
public record Shift(
        UUID id,
        @Nullable UUID site,
        UUID position,
        UUID person,
        String personName,
        Instant from,
        Instant until,
        boolean counts,
        int revision) {
    public static final Duration LONGEST = Duration.ofHours(24);
    /** Days that are looked at together. */
    public static final int MAX_DAYS = 62;

    /** A shift as it is entered. */
    public record Entry(
            @Nullable UUID site,
            @Schema(required = true) @Nullable UUID position,
            @Schema(required = true) @Nullable UUID person,

            @Schema(required = true, example = "2026-12-01T00:00:00Z") @Nullable
            Instant from,

            @Schema(required = true, example = "2026-12-01T12:00:00Z") @Nullable
            Instant until) {}

    /** Whether they have a moment in common. */
    public boolean overlaps(Instant begin, Instant end) {
        return from.isBefore(end) && until.isAfter(begin);
    }
}
