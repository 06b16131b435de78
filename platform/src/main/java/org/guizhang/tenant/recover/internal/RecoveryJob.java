package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Job;

/** Answers those who have forgotten a password, and enters what businesses have not heard about accounts yet. */
@ApplicationScoped
public class RecoveryJob implements Job {
    @Inject
    RecoveryQueue queue;

    @Inject
    AccountNews news;

    @Inject
    @ConfigProperty(name = "guizhang.recover.every", defaultValue = "PT5S")
    String every;

    @Override
    public Duration pause() {
        return Duration.parse(every);
    }

    @Override
    public void run() {
        Job.each(queue.waiting(), queue::answer);
        queue.giveUp();
        Job.each(news.tenants(), news::enter);
    }
}
