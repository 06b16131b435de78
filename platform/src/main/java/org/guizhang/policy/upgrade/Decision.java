package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.amend.Change;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question of an upgrade.
 *
 * @param words for {@link Choice#EDIT}: by member, such as {@code text}
 * @param value for {@link Choice#EDIT} of a parameter
 * @param basis what the question was made of when it was answered; another basis asks again
 * @param by who has answered: whoever wrote its words, the last one at the end, or whoever chose; empty for answers of
 *     the time when that was not noted
 */
public record Decision(
        Choice choice,
        @Nullable Map<String, Change.Words> words,
        @Nullable JsonNode value,
        String basis,
        List<By> by) {
    public Decision {
        by = by == null ? List.of() : List.copyOf(by);
    }

    /** By nobody yet. */
    public Decision(Choice choice, @Nullable Map<String, Change.Words> words, @Nullable JsonNode value, String basis) {
        this(choice, words, value, basis, List.of());
    }

    /** Somebody who has answered; {@code name} at that time. */
    public record By(UUID id, String name, Instant at) {}

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

    /**
     * The same as an answer of somebody to a question made of {@code known}. Where words are written over words, both
     * have written them, since words of both may stand in it.
     *
     * @param before the answer whose place it takes; null if there is none
     */
    public Decision answered(String known, By who, @Nullable Decision before) {
        var all = new ArrayList<By>();
        if (before != null && before.choice == Choice.EDIT && choice == Choice.EDIT) {
            before.by.stream().filter(one -> !one.id().equals(who.id())).forEach(all::add);
        }
        all.add(who);
        return new Decision(choice, words, value, known, all);
    }

    /** Whose words it holds; null where it holds none, or that was not noted. */
    @Nullable
    public By writer() {
        return choice == Choice.EDIT && !by.isEmpty() ? by.get(by.size() - 1) : null;
    }
}
