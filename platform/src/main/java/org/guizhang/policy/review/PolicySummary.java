package org.guizhang.policy.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.draft.Module;
import org.jspecify.annotations.Nullable;

/**
 * How the regulations of a business stand, read in one transaction: what its people are told first.
 *
 * @param modules in the order of their activation
 * @param pending reviews of drafts that wait for a decision or have been approved, as the drafts are now, by module; the
 *     longest asked first
 * @param toDecide modules of which the draft waits for the caller, who has neither asked nor written words of it
 */
public record PolicySummary(List<Module> modules, Map<UUID, Review> pending, Set<UUID> toDecide) {
    public Optional<Module> module(UUID id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    /** The review of a module's draft; null where none is pending. */
    public @Nullable Review reviewOf(Module module) {
        return pending.get(module.id());
    }
}
