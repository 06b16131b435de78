package org.guizhang.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as it is handed in.
 *
 * @param answers that are stored with it, by item
 * @param signatures by key
 */
public record HandIn(
        @Nullable Map<String, ItemAnswer> answers,
        @Nullable Map<String, Signed> signatures,
        @Nullable Instant deviceTime) {

    /**
     * A signature as it is given: strokes, or a confirmation.
     *
     * @param strokes each x, y, x, y …, in whole numbers within width and height
     * @param person who signs on the caller's screen; null: the caller
     * @param name of somebody outside
     */
    public record Signed(
            @Nullable List<List<Integer>> strokes,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Boolean confirmed,
            @Nullable UUID person,

            @Schema(maxLength = MAX_NAME, example = "Master Zhang") @Nullable
            String name) {
        public static final int MAX_NAME = 60;
    }
}
