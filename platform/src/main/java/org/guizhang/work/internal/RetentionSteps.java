package org.guizhang.work.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.guizhang.shared.Retention;

/** A portion of forgetting is a transaction. */
@ApplicationScoped
@Transactional
public class RetentionSteps {
    @Inject
    Clock clock;

    /** Answers how much was forgotten. */
    public int forget(Retention one, Duration kept, int atMost) {
        return one.forget(clock.instant().minus(kept), atMost);
    }
}
