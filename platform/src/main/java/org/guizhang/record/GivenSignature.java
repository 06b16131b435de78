package org.guizhang.record;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it is given: strokes, a picture that was sent before, or a confirmation by whoever is signed in.
 *
 * @param strokes each x, y, x, y …, in whole numbers within width and height
 * @param picture SHA-256 of a picture that was sent
 * @param person who draws it on the caller's screen; null: the caller
 * @param name of somebody outside
 */
public record GivenSignature(
        @Nullable List<List<Integer>> strokes,
        @Nullable Integer width,
        @Nullable Integer height,

        @Schema(minLength = 64, maxLength = 64) @Nullable String picture,

        @Nullable Boolean confirmed,
        @Nullable UUID person,

        @Schema(maxLength = MAX_NAME, example = "Master Zhang") @Nullable
        String name) {
    public static final int MAX_NAME = 60;

    /** By whoever is signed in, without drawing. */
    public static GivenSignature confirmation() {
        return new GivenSignature(null, null, null, null, true, null, null);
    }
}
