package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.check.DocumentCheck;
import org.guizhang.policy.check.Finding;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** What to mend in a draft before it is published. */
@ApplicationScoped
@Transactional
public class Checks {
    @Inject
    Modules modules;

    /** Everything found in the draft as it is now, what blocks first. */
    @Requires(Permission.READ_POLICY)
    public List<Finding> of(UUID moduleId) {
        return DocumentCheck.of(modules.draft(modules.find(moduleId)));
    }
}
