package org.guizhang.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.guizhang.observe.NodeState;

/**
 * Ready once migration and import are done, while the database answers, until the node leaves; under
 * {@code /health/ready}, for anybody, so it says nothing more and costs next to nothing.
 */
@ApplicationScoped
@Readiness
public class ReadyCheck implements HealthCheck {
    @Inject
    NodeState node;

    @Inject
    DatabaseProbe database;

    private volatile boolean ready;

    void declare() {
        ready = true;
    }

    @Override
    public HealthCheckResponse call() {
        if (ready) {
            node.noteAsked();
        }
        var takesAll = node.phase() == NodeState.Phase.OPEN;
        return HealthCheckResponse.named("guizhang")
                .status(ready && takesAll && database.answers())
                .build();
    }
}
