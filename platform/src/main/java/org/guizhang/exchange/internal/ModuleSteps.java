package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.guizhang.exchange.PolicyPlan.Step;
import org.guizhang.exchange.PolicyPlan.Untouched;
import org.guizhang.exchange.PolicyPlan.What;
import org.guizhang.policy.draft.DraftContent;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/** Compares drafts; those of the file are tidy already. Pure. */
final class ModuleSteps {
    private ModuleSteps() {}

    static List<Step> between(List<DraftContent> now, List<DraftContent> wanted) {
        var steps = new ArrayList<Step>();
        for (var draft : wanted) {
            now.stream()
                    .filter(d -> d.template().equals(draft.template()))
                    .findFirst()
                    .ifPresentOrElse(there -> steps.addAll(between(there, draft)), () -> {
                        steps.add(step(draft, What.ACTIVATE, null, null, Json.tree(draft.version())));
                        steps.addAll(between(
                                new DraftContent(draft.template(), draft.version(), Map.of(), List.of()), draft));
                    });
        }
        return List.copyOf(steps);
    }

    static List<Untouched> untouched(List<DraftContent> now, List<DraftContent> wanted) {
        var named = wanted.stream().map(DraftContent::template).toList();
        return now.stream()
                .map(DraftContent::template)
                .filter(template -> !named.contains(template))
                .map(template -> new Untouched(ModuleForm.NAME, template, null))
                .toList();
    }

    private static List<Step> between(DraftContent now, DraftContent wanted) {
        var steps = new ArrayList<Step>();
        if (!now.version().equals(wanted.version())) {
            steps.add(step(wanted, What.VERSION, null, Json.tree(now.version()), Json.tree(wanted.version())));
        }
        var keys = new TreeSet<>(now.parameters().keySet());
        keys.addAll(wanted.parameters().keySet());
        for (var key : keys) {
            var was = now.parameters().get(key);
            var is = wanted.parameters().get(key);
            if (was == null
                    || is == null
                    || !Json.canonical(Map.of(key, was)).equals(Json.canonical(Map.of(key, is)))) {
                steps.add(step(wanted, What.PARAMETER, key, was, is));
            }
        }
        var before = slots(now);
        var after = slots(wanted);
        after.forEach((slot, entry) -> {
            var was = before.get(slot);
            if (was == null || !was.isSame(entry)) {
                steps.add(step(
                        wanted,
                        was == null ? What.ADD : What.CHANGE,
                        entry.change().target(),
                        was == null ? null : Json.tree(was),
                        Json.tree(entry)));
            }
        });
        before.forEach((slot, entry) -> {
            if (!after.containsKey(slot)) {
                steps.add(step(wanted, What.REMOVE, entry.change().target(), Json.tree(entry), null));
            }
        });
        if (steps.isEmpty() && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            steps.add(step(wanted, What.ORDER, null, null, null));
        }
        return steps;
    }

    private static Step step(
            DraftContent draft,
            What what,
            @Nullable String target,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        return new Step(ModuleForm.NAME, what, draft.template(), target, null, null, before, after);
    }

    private static LinkedHashMap<String, DraftContent.Entry> slots(DraftContent draft) {
        var slots = new LinkedHashMap<String, DraftContent.Entry>();
        draft.amendments().forEach(entry -> slots.put(entry.change().slot(), entry));
        return slots;
    }
}
