package org.guizhang.work.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Job;
import org.guizhang.shared.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what is kept for a time alone: a portion in a transaction, and no more in a run than leaves the others time. */
@ApplicationScoped
public class RetentionJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    static final int PORTION = 1000;
    static final int PORTIONS = 200;

    @Inject
    @Any
    Instance<Retention> kept;

    @Inject
    RetentionSteps steps;

    @Inject
    @ConfigProperty(name = "guizhang.forget.every", defaultValue = "PT1H")
    String every;

    @Override
    public Duration pause() {
        return Duration.parse(every);
    }

    /** What cannot be forgotten now keeps nothing else: it is logged, and the next run comes. */
    @Override
    public void run() {
        kept.forEach(one -> {
            try {
                forget(one);
            } catch (RuntimeException failed) {
                LOG.error("Old {} are forgotten at the next run", one.kind(), failed);
            }
        });
    }

    private void forget(Retention one) {
        var kept = keeps(one, ConfigProvider.getConfig().getOptionalValue("guizhang.keep." + one.kind(), String.class));
        for (int i = 0; i < PORTIONS && steps.forget(one, kept, PORTION) == PORTION; i++) {}
    }

    /** As an operator has set it, or as the feature itself wants it. */
    static Duration keeps(Retention one, Optional<String> setting) {
        return setting.map(Duration::parse).orElseGet(one::preset);
    }
}
