package org.guizhang.api.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Job;

/** Forgets the answers of yesterday, of all businesses; whichever node is first. */
@ApplicationScoped
class SweepAnswersJob implements Job {
    @Inject
    KeptAnswerSweep sweep;

    @Inject
    @ConfigProperty(name = "guizhang.forget.every", defaultValue = "PT1H")
    String every;

    @Override
    public Duration pause() {
        return Duration.parse(every);
    }

    @Override
    public void run() {
        sweep.run();
    }
}
