package org.guizhang.policy.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it can be carried from one business to another: without ids, names of people and times.
 *
 * @param parameters those that the business has set itself; the others follow the template
 * @param amendments in the order of application
 */
public record DraftContent(String template, String version, Map<String, JsonNode> parameters, List<Entry> amendments) {

    /** A change and why it was made. */
    public record Entry(Change change, @Nullable String reason) {
        /** Whether it says the same, however its numbers are held. */
        public boolean isSame(Entry other) {
            return Json.canonical(this).equals(Json.canonical(other));
        }
    }

    /** Whether it says the same. */
    public boolean isSame(DraftContent other) {
        return Json.canonical(this).equals(Json.canonical(other));
    }
}
