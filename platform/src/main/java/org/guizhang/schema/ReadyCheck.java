package org.guizhang.schema;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once migration and import are done; answers under {@code /health/ready}. */
@ApplicationScoped
@Readiness
public class ReadyCheck implements HealthCheck {
    private volatile boolean ready;

    void declare() {
        ready = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("migrated-and-imported").status(ready).build();
    }
}
