package org.guizhang.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer as somebody gave it.
 *
 * @param value null where there is none; a signature is an object
 * @param deviceTime what the clock of the device said, never believed
 */
public record AnswerVersion(
        @Schema(description = "A text, or a signature.") @Nullable
        JsonNode value,

        boolean notApplicable,
        @Nullable String note,
        List<String> photos,
        int version,
        int base,
        Doer by,
        @Nullable Instant deviceTime,
        Instant serverTime) {}
