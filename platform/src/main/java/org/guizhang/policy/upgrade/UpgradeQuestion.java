package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guizhang.policy.amend.Change.Words;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Something only the business can decide.
 *
 * @param id id of the amendment, or {@code parameter:} and the key
 * @param target what the amendment changes, as changes name it, or the key of the parameter
 * @param name what people call that
 * @param why in the words of the template or of the broken rule; null where nothing is said
 * @param sides what each side says, by member
 * @param successors what took its place, where the template has split or renamed it
 * @param choices what can be decided
 * @param violations why the own change does not fit the new version
 * @param basis changes whenever the question does
 * @param decision the answer so far; null while it is open
 */
public record UpgradeQuestion(
        String id,
        Kind kind,
        String target,
        Text name,
        @Nullable Text why,
        List<Side> sides,
        List<Named> successors,
        Set<Decision.Choice> choices,
        List<Violation> violations,
        String basis,
        @Nullable Decision decision) {

    /** Why it is asked. */
    public enum Kind {
        /** Both the template and the business have changed it. */
        @JsonProperty("changed")
        CHANGED,
        /** The template has it no more. */
        @JsonProperty("gone")
        GONE,
        /** Several took its place. */
        @JsonProperty("split")
        SPLIT,
        /** The template locks now what was changed. */
        @JsonProperty("locked")
        LOCKED,
        /** It breaks a rule of the new version. */
        @JsonProperty("unfit")
        UNFIT,
        /** The value is outside the bounds of the new version. */
        @JsonProperty("bound")
        BOUND
    }

    /**
     * What was, what the template says now, what the business says, and what both make together.
     *
     * @param clean whether no sentence was changed by both sides
     */
    public record Side(String member, Words base, Words fresh, Words mine, Words merged, boolean clean) {}

    /** A thing of the new version: what people call it, and its words without its title. */
    public record Named(String target, Text name, Text text) {}

    public static UpgradeQuestion of(
            String id,
            Kind kind,
            String target,
            Text name,
            @Nullable Text why,
            List<Side> sides,
            List<Named> successors,
            Set<Decision.Choice> choices,
            List<Violation> violations) {
        var open = new UpgradeQuestion(
                id, kind, target, name, why, sides, successors, EnumSet.copyOf(choices), violations, "", null);
        var basis = Digests.sha256(Json.canonical(List.of(
                kind,
                target,
                sides,
                successors,
                violations.stream().map(Violation::rule).toList())));
        return new UpgradeQuestion(
                id, kind, target, name, why, sides, successors, open.choices, violations, basis, null);
    }

    public boolean isOpen() {
        return decision == null;
    }

    public UpgradeQuestion decided(@Nullable Decision given) {
        var counts = given != null && given.basis().equals(basis) && choices.contains(given.choice());
        return new UpgradeQuestion(
                id, kind, target, name, why, sides, successors, choices, violations, basis, counts ? given : null);
    }
}
