package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.guizhang.shared.Job;

/**
 * Takes away tries that have come back, sources nobody uses any more and passwords of former holders; whichever node is
 * first.
 */
@ApplicationScoped
public class SweepTriesJob implements Job {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject
    TrySweep sweep;

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        sweep.run();
    }
}
