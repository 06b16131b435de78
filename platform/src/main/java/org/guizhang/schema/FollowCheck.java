package org.guizhang.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.guizhang.policy.follow.internal.FollowRows;

/** How far the following of new template versions is, for all tenants; it never makes a node unready. */
@ApplicationScoped
@Readiness
public class FollowCheck implements HealthCheck {
    @Inject
    FollowRows rows;

    @Override
    @Transactional
    public HealthCheckResponse call() {
        var progress = rows.progress();
        return HealthCheckResponse.named("template-follow")
                .up()
                .withData("waiting", progress.waiting())
                .withData("done", progress.done())
                .withData("asks", progress.asks())
                .withData("failed", progress.failed())
                .build();
    }
}
