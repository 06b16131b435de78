package org.guizhang.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes, part by part and in the order of the file.
 *
 * @param state digest of the policy it was made for
 * @param steps empty when there is nothing to do
 * @param untouched what the business has and the file does not name; it stays
 */
public record PolicyPlan(String state, List<Step> steps, List<Untouched> untouched) {

    /** The kinds of steps. */
    public enum What {
        /** The template is not active yet. */
        @JsonProperty("activate")
        ACTIVATE,
        @JsonProperty("version")
        VERSION,
        @JsonProperty("parameter")
        PARAMETER,
        @JsonProperty("add")
        ADD,
        @JsonProperty("change")
        CHANGE,
        @JsonProperty("remove")
        REMOVE,
        /** The same amendments in another order. */
        @JsonProperty("order")
        ORDER
    }

    /**
     * One step.
     *
     * @param part the top-level member of the file it comes from, such as {@code modules}
     * @param template the template of a module, null in other parts
     * @param target key of the parameter or of what is changed, or what the amendment is made to, such as
     *     {@code clauses/closing}
     * @param member of the target, where only one of its members changes
     * @param title what people call the target, null where it has no name of its own
     * @param before null for something new
     * @param after null for something taken away
     */
    public record Step(
            String part,
            What what,
            @Nullable String template,
            @Nullable String target,
            @Nullable String member,
            @Nullable Text title,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /**
     * Something that stays as it is.
     *
     * @param key the template of a module, the key of something else
     * @param title what people call it, null for a template
     */
    public record Untouched(
            String part, String key, @Nullable Text title) {}
}
