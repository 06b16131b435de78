package org.guizhang.checklist;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is put right of a checklist after it was handed in.
 *
 * @param answers by item; what is not named stays
 */
public record SubmissionCorrection(
        @Schema(required = true, maxLength = Checklists.MAX_REASON, example = "Read off the wrong scale.") @Nullable
        String reason,

        @Schema(required = true) @Nullable Map<String, ItemAnswer> answers) {}
