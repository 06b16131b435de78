package org.guizhang.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was stored of an answer.
 *
 * @param value as it is kept
 * @param photos digests of all that it has by now, those of others who have answered the same among them
 * @param conflicts answers that it did not know of; somebody has to pick
 * @param demands what it still needs
 * @param revision of the occurrence
 */
public record StoredAnswer(
        String item,
        int version,

        @Schema(description = "A text, or a signature.") @Nullable
        JsonNode value,

        List<String> photos,
        ItemJudgement judgement,
        List<AnswerVersion> conflicts,
        List<AnswerDemand> demands,
        Progress progress,
        int revision) {}
