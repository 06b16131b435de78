package org.guizhang.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A checklist that was handed in, in the words of its edition; immutable.
 *
 * @param version 1, or more for corrections
 * @param reason of a correction
 * @param newest the latest version; its own id where it is that
 * @param digest SHA-256 of what was stored, in canonical JSON
 */
public record Submission(
        HandInResult result,
        int version,
        @Nullable String reason,
        @Nullable UUID previous,
        UUID newest,
        String digest,
        Doer by,
        @Nullable Instant deviceTime,
        Instant serverTime,
        Text title,
        OccurrencePlace place,
        UUID edition,
        String editionNumber,
        List<Item> items,
        List<Signature> signatures,
        List<Entry> log) {

    /** An item with its answer. */
    public record Item(
            String key,
            Text text,
            ItemJudgement judgement,
            @Schema(description = "A text, or a signature.") @Nullable JsonNode value,
            @Nullable String note,
            List<String> photos,
            @Nullable Doer by,
            @Nullable Instant deviceTime,
            @Nullable Instant serverTime,
            int edits) {}

    /**
     * A signature as it was given.
     *
     * @param person null for somebody outside
     * @param drawn strokes or confirmation
     */
    public record Signature(
            String key,
            Text title,
            @Nullable Doer person,
            @Nullable String name,
            ObjectNode drawn,
            Instant at) {}

    /** A line of the log of filling in. */
    public record Entry(
            String item,
            int version,
            int base,
            Doer by,
            @Nullable Instant deviceTime,
            Instant serverTime) {}
}
