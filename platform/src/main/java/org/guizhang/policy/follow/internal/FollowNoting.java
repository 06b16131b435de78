package org.guizhang.policy.follow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Unguarded;

/** Notes the modules that are behind their template, of all businesses in one transaction. */
@ApplicationScoped
@Transactional
public class FollowNoting {
    @Inject
    FollowRows rows;

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    /** Lays in a task for every module that follows an older version than the newest; answers how many are new. */
    @Unguarded("the job runs for nobody")
    public long note() {
        return templates.common().stream()
                .mapToLong(
                        template -> rows.note(template.id(), template.version().toString(), clock.instant()))
                .sum();
    }
}
