package org.guizhang.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is taken.
 *
 * @param base the revision it was decided on
 * @param answers those that belong to it; null: as they were stored
 * @param signatures by key, {@code table/0} for a row
 * @param refused whether it goes back instead
 * @param reason needed to refuse and to void
 * @param deviceTime when it happened, as the device says
 */
public record StepTaking(
        @Schema(required = true) @Nullable Integer base,
        @Nullable JsonNode answers,
        @Nullable Map<String, GivenSignature> signatures,
        @Nullable Boolean refused,

        @Schema(maxLength = Records.MAX_REASON, example = "The second page is missing.") @Nullable
        String reason,

        @Nullable Instant deviceTime) {}
