package org.guizhang.form.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guizhang.form.Step;
import org.jspecify.annotations.Nullable;

/**
 * What a step may ask for: what belongs to it, what it requires, and what belongs to steps that have surely gone before,
 * because no way leads to it but through them. Another branch's fields, and later ones, are not its business.
 */
final class StepScope {
    private final List<Step> steps;
    private final @Nullable Step at;
    private final Set<String> gone = new HashSet<>();

    /** @throws IllegalArgumentException if there is no such step */
    StepScope(List<Step> steps, @Nullable String key) {
        this.steps = steps;
        this.at = key == null ? null : step(key);
    }

    private Step step(String key) {
        var found = steps.stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + key));
        steps.stream()
                .filter(step -> step == found || !isReachedWithout(step, found))
                .map(Step::key)
                .forEach(gone::add);
        return found;
    }

    /** Whether a field or table is asked for. */
    boolean asks(String field) {
        return at == null || requires(field) || gone.contains(owner(field).key());
    }

    /** Whether it is needed here whatever the form says. */
    boolean requires(String field) {
        return at != null && at.requires().contains(field);
    }

    boolean signs(String signature) {
        return at == null
                || steps.stream()
                        .anyMatch(step ->
                                gone.contains(step.key()) && step.signs().contains(signature));
    }

    /** Whether a field is filled in later, so that nothing is said of it yet. */
    boolean isLater(String field) {
        return at != null && !asks(field) && steps.indexOf(owner(field)) > steps.indexOf(at);
    }

    private Step owner(String field) {
        return steps.stream()
                .filter(step -> step.sets().contains(field))
                .findFirst()
                .orElse(steps.get(0));
    }

    private boolean isReachedWithout(Step without, Step wanted) {
        var states = new HashSet<String>();
        var found = true;
        while (found) {
            found = false;
            for (var step : steps) {
                if (step != without && starts(step, states)) {
                    found |= states.add(step.to());
                    found |= step.returnsTo() != null && states.add(step.returnsTo());
                }
            }
        }
        return starts(wanted, states);
    }

    private static boolean starts(Step step, Set<String> states) {
        return step.from().isEmpty() || step.from().stream().anyMatch(states::contains);
    }
}
