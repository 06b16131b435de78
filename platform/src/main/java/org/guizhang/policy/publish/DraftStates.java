package org.guizhang.policy.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guizhang.policy.consult.Consultations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.internal.EditionRows;
import org.guizhang.policy.review.Reviews;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Reads a draft, its approval, check and consultation together. */
@ApplicationScoped
@Transactional
public class DraftStates {
    @Inject
    Modules modules;

    @Inject
    EditionRows editions;

    @Inject
    Reviews reviews;

    @Inject
    Consultations consultations;

    @Inject
    Checks checks;

    @Requires(Permission.READ_POLICY)
    public DraftState of(UUID moduleId) {
        var module = modules.find(moduleId);
        var all = editions.ofModule(moduleId);
        var consulted = consultations.standing(moduleId);
        return new DraftState(
                modules.read(module, all), reviews.standing(module, all), checks.of(module, consulted), consulted);
    }
}
