package org.guizhang.policy.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.check.Finding;
import org.guizhang.policy.consult.Consultation;
import org.guizhang.policy.consult.Consultations;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** What to mend in a draft before it is published. */
@ApplicationScoped
@Transactional
public class Checks {
    @Inject
    ModuleDrafts modules;

    @Inject
    Consultations consultations;

    /** Everything found in the draft as it is now, what blocks first. */
    @Requires(Permission.READ_POLICY)
    public List<Finding> of(UUID moduleId) {
        return of(modules.find(moduleId), consultations.standing(moduleId));
    }

    /** @param consulted whether the draft still reads as it was shown */
    List<Finding> of(ModuleDraft module, Consultation.Standing consulted) {
        var found = new ArrayList<>(modules.findings(module, modules.draft(module)));
        if (consulted.changed()) {
            found.add(new Finding(
                    "consultation-outdated",
                    Finding.Severity.WARNING,
                    "",
                    Message.of("consultation").both(),
                    List.of()));
        }
        return List.copyOf(found);
    }
}
