package org.guizhang.duty;

import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a position has to be manned, every day.
 *
 * @param site null: in the whole business
 * @param begins on the clocks of the business, such as {@code 08:00}
 * @param ends on the next day where it is not after {@code begins}; the same time is round the clock
 * @param people how many at least, 1 to {@value #MOST}
 */
public record DutyHours(@Nullable UUID site, UUID position, String begins, String ends, int people) {
    public static final int MOST = 50;

    /** Hours as they are entered; 0 people takes them away. */
    @Schema(name = "DutyHoursEntry")
    public record Entry(
            @Nullable UUID site,
            @Schema(required = true) @Nullable UUID position,

            @Schema(required = true, example = "08:00") @Nullable
            String begins,

            @Schema(required = true, example = "20:00") @Nullable
            String ends,

            @Schema(required = true, minimum = "0", maximum = "" + MOST, example = "1") @Nullable
            Integer people) {}

    public LocalTime opening() {
        return LocalTime.parse(begins);
    }

    public LocalTime closing() {
        return LocalTime.parse(ends);
    }
}
