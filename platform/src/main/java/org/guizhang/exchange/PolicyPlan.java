package org.guizhang.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.guizhang.policy.DraftContent;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes, module by module in the order of the file.
 *
 * @param state digest of the policy it was made for
 * @param steps empty when there is nothing to do
 * @param untouched templates whose drafts the file does not name; they stay
 */
public record PolicyPlan(String state, List<Step> steps, List<String> untouched) {

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
     * @param target key of the parameter, or what the amendment is made to, such as {@code clauses/closing}
     * @param before null for something new
     * @param after null for something taken away
     */
    public record Step(
            String template,
            What what,
            @Nullable String target,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** Compares drafts; those of the file are tidy already. */
    static PolicyPlan between(String state, List<DraftContent> now, List<DraftContent> wanted) {
        var steps = new ArrayList<Step>();
        for (var draft : wanted) {
            now.stream()
                    .filter(d -> d.template().equals(draft.template()))
                    .findFirst()
                    .ifPresentOrElse(there -> steps.addAll(between(there, draft)), () -> {
                        steps.add(new Step(draft.template(), What.ACTIVATE, null, null, Json.tree(draft.version())));
                        steps.addAll(between(
                                new DraftContent(draft.template(), draft.version(), Map.of(), List.of()), draft));
                    });
        }
        var named = wanted.stream().map(DraftContent::template).toList();
        var untouched = now.stream()
                .map(DraftContent::template)
                .filter(t -> !named.contains(t))
                .toList();
        return new PolicyPlan(state, List.copyOf(steps), untouched);
    }

    private static List<Step> between(DraftContent now, DraftContent wanted) {
        var steps = new ArrayList<Step>();
        var template = wanted.template();
        if (!now.version().equals(wanted.version())) {
            steps.add(new Step(template, What.VERSION, null, Json.tree(now.version()), Json.tree(wanted.version())));
        }
        var keys = new TreeSet<>(now.parameters().keySet());
        keys.addAll(wanted.parameters().keySet());
        for (var key : keys) {
            var was = now.parameters().get(key);
            var is = wanted.parameters().get(key);
            if (was == null
                    || is == null
                    || !Json.canonical(Map.of(key, was)).equals(Json.canonical(Map.of(key, is)))) {
                steps.add(new Step(template, What.PARAMETER, key, was, is));
            }
        }
        var before = slots(now);
        var after = slots(wanted);
        after.forEach((slot, entry) -> {
            var was = before.get(slot);
            if (was == null || !was.isSame(entry)) {
                steps.add(new Step(
                        template,
                        was == null ? What.ADD : What.CHANGE,
                        entry.change().target(),
                        was == null ? null : Json.tree(was),
                        Json.tree(entry)));
            }
        });
        before.forEach((slot, entry) -> {
            if (!after.containsKey(slot)) {
                steps.add(new Step(template, What.REMOVE, entry.change().target(), Json.tree(entry), null));
            }
        });
        if (steps.isEmpty() && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            steps.add(new Step(template, What.ORDER, null, null, null));
        }
        return steps;
    }

    private static LinkedHashMap<String, DraftContent.Entry> slots(DraftContent draft) {
        var slots = new LinkedHashMap<String, DraftContent.Entry>();
        draft.amendments().forEach(entry -> slots.put(entry.change().slot(), entry));
        return slots;
    }
}
