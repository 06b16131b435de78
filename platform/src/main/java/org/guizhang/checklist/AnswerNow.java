package org.guizhang.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an item stands: its newest answer, what that means, and what it did not know of.
 *
 * @param value null where there is none; a signature is an object
 * @param conflicts those that whoever gave the newest did not know of
 */
public record AnswerNow(
        @Schema(description = "A text, or a signature.") @Nullable JsonNode value,
        boolean notApplicable,
        @Nullable String note,
        List<String> photos,
        int version,
        int base,
        Doer by,
        @Nullable Instant deviceTime,
        Instant serverTime,
        ItemJudgement judgement,
        List<AnswerVersion> conflicts) {

    /** The newest with what it means. */
    public static AnswerNow of(AnswerVersion newest, ItemJudgement judgement, List<AnswerVersion> conflicts) {
        return new AnswerNow(
                newest.value(),
                newest.notApplicable(),
                newest.note(),
                newest.photos(),
                newest.version(),
                newest.base(),
                newest.by(),
                newest.deviceTime(),
                newest.serverTime(),
                judgement,
                conflicts);
    }
}
