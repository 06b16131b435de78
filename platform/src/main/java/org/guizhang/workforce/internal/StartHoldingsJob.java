package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Job;

/** Looks for holdings whose first day has come, tenant by tenant. */
@ApplicationScoped
public class StartHoldingsJob implements Job {
    @Inject
    StartedHoldings beginnings;

    @Inject
    @ConfigProperty(name = "guizhang.begin.every", defaultValue = "PT10M")
    String every;

    @Override
    public Duration pause() {
        return Duration.parse(every);
    }

    @Override
    public void run() {
        Job.each(beginnings.tenants(), beginnings::tell);
    }
}
