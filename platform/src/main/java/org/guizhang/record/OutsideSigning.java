package org.guizhang.record;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.outside.OutsideLinks;
import org.jspecify.annotations.Nullable;

/**
 * A signature as somebody outside gives it by a link.
 *
 * @param name left out where the form says it
 * @param strokes each x, y, x, y …, in whole numbers within width and height
 */
public record OutsideSigning(
        @Schema(required = true, example = "nobody-made-this") @Nullable
        String secret,

        @Schema(maxLength = OutsideLinks.MAX_NAME, example = "Master Zhang") @Nullable
        String name,

        @Nullable List<List<Integer>> strokes,
        @Nullable Integer width,
        @Nullable Integer height) {}
