package org.guizhang.record;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is put right after it was handed in.
 *
 * @param answers all that change; null takes one back
 */
public record RecordCorrection(
        @Schema(required = true) @Nullable Integer base,
        @Schema(required = true) @Nullable JsonNode answers,

        @Schema(required = true, maxLength = Records.MAX_REASON, example = "Read off the wrong line.") @Nullable
        String reason) {}
