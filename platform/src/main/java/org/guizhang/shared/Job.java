package org.guizhang.shared;

import java.time.Duration;

/**
 * Work that is done again and again beside the requests, on every node: what must be done once takes a lease on its
 * rows. The composition root finds every bean of this type and runs it; a run that fails is logged, and the next comes.
 */
public interface Job {
    /** How long to wait after one run before the next. */
    Duration pause();

    /** One run; it opens its own transactions. */
    void run();
}
