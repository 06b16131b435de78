package org.guizhang.record;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in so far.
 *
 * @param base the revision it was made from
 * @param answers all of a draft; of a record that was handed in those that its next steps ask for
 */
public record DraftAnswers(
        @Schema(required = true) @Nullable Integer base,
        @Schema(required = true) @Nullable JsonNode answers) {}
