package org.guizhang.workforce;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person holds a position, at a site or in the whole business.
 *
 * @param position as it was given; what it counts as may be the position this one was merged into
 * @param site null: the whole business
 * @param from the first day
 * @param to the last day, null while no end is known
 */
public record Holding(
        UUID id,
        UUID person,
        UUID position,
        @Nullable UUID site,
        LocalDate from,
        @Nullable LocalDate to,
        int revision) {
    /** Who is given positions at once. */
    public static final int MAX_PEOPLE = 200;
    /** Positions that are given at once. */
    public static final int MAX_POSITIONS = 20;

    /** A holding as it is entered. */
    public record Entry(
            @Schema(required = true) @Nullable UUID person,
            @Schema(required = true) @Nullable UUID position,
            @Nullable UUID site,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Several people are given several positions at once, at the same place and for the same days. */
    public record Several(
            @Schema(required = true, maxItems = MAX_PEOPLE) @Nullable
            List<UUID> people,

            @Schema(required = true, maxItems = MAX_POSITIONS) @Nullable
            List<UUID> positions,

            @Nullable UUID site,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @JsonIgnore
    public DateRange period() {
        return new DateRange(from, to);
    }
}
