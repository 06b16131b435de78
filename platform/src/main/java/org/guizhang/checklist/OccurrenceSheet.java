package org.guizhang.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence with everything to fill it in, also without a network.
 *
 * @param author who answered first
 * @param mayFill whether the caller may
 * @param vacant whether nobody holds the position at the place, so that somebody above stands in
 * @param parameters the values that rules may name
 * @param answers by item; without those nobody has answered
 */
public record OccurrenceSheet(
        OccurrenceLine occurrence,
        Text purpose,
        String editionNumber,
        String timeZone,
        @Nullable Doer author,
        boolean mayFill,
        boolean vacant,
        List<Area> areas,
        Map<String, JsonNode> parameters,
        List<SheetItem> items,
        List<SheetSignature> signatures,
        Map<String, AnswerNow> answers) {

    /** A part of the way, in its order. */
    public record Area(String key, Text title) {}
}
