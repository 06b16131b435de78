package org.guizhang.shared;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again beside the requests, on every node: what must be done once is claimed, mostly as a
 * task of {@code work}. The composition root finds every bean of this type and runs it; a run that fails is logged, and
 * the next comes.
 */
public interface Job {
    /** How long to wait after one run before the next. */
    Duration pause();

    /** The word it is counted under. */
    default String name() {
        // Of a bean, the class before what the container has made of it.
        return getClass().getSimpleName().replaceFirst("\\$.*", "");
    }

    /** One run; it opens its own transactions. */
    void run();

    /** Does something for each, mostly a tenant. What fails is logged and left to the next run: it keeps no other waiting. */
    static void each(Collection<UUID> ids, Consumer<UUID> work) {
        for (var id : ids) {
            try {
                work.accept(id);
            } catch (RuntimeException failed) {
                LoggerFactory.getLogger(Job.class).error("A job failed for {}", id, failed);
            }
        }
    }
}
