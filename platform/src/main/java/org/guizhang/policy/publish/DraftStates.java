package org.guizhang.policy.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guizhang.policy.consult.Consultations;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.review.ReviewStandings;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Reads a draft, its approval, check and consultation together. */
@ApplicationScoped
@Transactional
public class DraftStates {
    @Inject
    ModuleDrafts modules;

    @Inject
    EditionRegister editions;

    @Inject
    ReviewStandings reviews;

    @Inject
    Consultations consultations;

    @Inject
    Checks checks;

    @Requires(Permission.READ_POLICY)
    public DraftState of(UUID moduleId) {
        var module = modules.find(moduleId);
        var all = editions.timeline(moduleId);
        var consulted = consultations.standing(moduleId);
        return new DraftState(
                modules.read(module, all), reviews.of(module, all), checks.of(module, consulted), consulted);
    }
}
