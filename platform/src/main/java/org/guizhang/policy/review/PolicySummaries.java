package org.guizhang.policy.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.review.internal.PendingReviews;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Sums up how regulations stand; for seven modules in as many statements as for one. */
@ApplicationScoped
@Transactional
public class PolicySummaries {
    @Inject
    ModuleDrafts modules;

    @Inject
    PendingReviews reviews;

    /** As the caller has to know it now. */
    @Requires(Permission.READ_POLICY)
    public PolicySummary now() {
        var all = modules.all();
        var pending = reviews.of(all);
        return new PolicySummary(modules.read(all), pending.byModule(), pending.forCaller());
    }
}
