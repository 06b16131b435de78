package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Job;

/** Looks for people who have not signed for too long, tenant by tenant. */
@ApplicationScoped
public class RemindJob implements Job {
    @Inject
    Reminders reminders;

    @Inject
    @ConfigProperty(name = "guizhang.remind.every", defaultValue = "PT10M")
    String every;

    @Override
    public Duration pause() {
        return Duration.parse(every);
    }

    @Override
    public void run() {
        Job.each(reminders.tenantsDue(), reminders::remind);
    }
}
