package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.guizhang.policy.amend.Change;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question of an upgrade.
 *
 * @param words for {@link Choice#EDIT}: by member, such as {@code text}
 * @param value for {@link Choice#EDIT} of a parameter
 * @param basis what the question was made of when it was answered; another basis asks again
 */
public record Decision(
        Choice choice,
        @Nullable Map<String, Change.Words> words,
        @Nullable JsonNode value,
        String basis) {

    /** What can be done about a question; what loses own words stands last. */
    public enum Choice {
        /** The own change stays. */
        @JsonProperty("keep")
        KEEP,
        /** The suggestion: made of both, or of own words with what is gone written out. */
        @JsonProperty("merge")
        MERGE,
        /** Words or a value written for it. */
        @JsonProperty("edit")
        EDIT,
        /** The own words stay as an own clause beside the template's. */
        @JsonProperty("own")
        OWN,
        /** The template's new words; the own change goes. */
        @JsonProperty("take")
        TAKE
    }

    public Decision withBasis(String known) {
        return new Decision(choice, words, value, known);
    }
}
