package org.guizhang.workforce;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many people a position needs somewhere, and how many hold it there.
 *
 * @param position one that stands alone: what was merged into it counts as it
 * @param site null: the whole business, whose need is met by holders anywhere
 * @param headcount 1 to {@value #MAX_HEADCOUNT}
 * @param held people, each counted once; whoever holds it in the whole business counts at every site
 */
public record Need(UUID position, @Nullable UUID site, int headcount, int held) {
    public static final int MAX_HEADCOUNT = 999;

    /** How many are missing, 0 where nobody is. */
    @JsonProperty
    public int vacant() {
        return Math.max(0, headcount - held);
    }

    /**
     * A need as it is entered.
     *
     * @param headcount 0 takes the need away
     */
    public record Entry(
            @Nullable UUID site,

            @Schema(required = true, minimum = "0", maximum = "" + MAX_HEADCOUNT, example = "2") @Nullable
            Integer headcount) {}
}
