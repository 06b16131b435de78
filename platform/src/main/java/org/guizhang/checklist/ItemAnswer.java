package org.guizhang.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is given; nothing but {@code base} takes it back.
 *
 * @param value a text, or a signature; none for photos
 * @param photos SHA-256 of what is stored, or will be
 * @param base the version it was made from, 0 where there was none
 */
public record ItemAnswer(
        @Schema(description = "A text, or a signature.", example = "pass") @Nullable
        JsonNode value,

        @Nullable Boolean notApplicable,

        @Schema(maxLength = MAX_TEXT, example = "The left burner.") @Nullable
        String note,

        @Schema(maxItems = MAX_PHOTOS) @Nullable List<String> photos,
        @Schema(minimum = "0") @Nullable Integer base,
        @Nullable Instant deviceTime) {
    /** Characters (code points) of a note, and of an answer in words. */
    public static final int MAX_TEXT = 2_000;

    public static final int MAX_PHOTOS = 20;
}
