package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Job;

/** Settles the requests of tenants where a day has come that changes who has to sign, tenant by tenant. */
@ApplicationScoped
public class ReconcileJob implements Job {
    @Inject
    DueReconciliations settlements;

    @Inject
    @ConfigProperty(name = "guizhang.settle.every", defaultValue = "PT1M")
    String every;

    @Override
    public Duration pause() {
        return Duration.parse(every);
    }

    @Override
    public void run() {
        Job.each(settlements.tenants(), settlements::settle);
    }
}
