package org.guizhang.work;

import java.time.Instant;

/** How a task has ended that did not fail. */
public sealed interface Outcome {
    /** Nothing is left to do. */
    record Done() implements Outcome {}

    /** There is more to do, or something to look at again, from a moment on. */
    record Later(Instant at) implements Outcome {}

    /**
     * The rest is done outside every transaction, so that no row is locked and no connection taken while somebody else
     * takes their time. Whoever dies in between has it done once more.
     *
     * @param step the rest
     * @param end what is written down once the step is done, in a transaction with the end of the task
     */
    record Outside(Step step, Runnable end) implements Outcome {}

    /** Something that may fail in its own way. */
    interface Step {
        void run() throws Exception;
    }

    static Outcome done() {
        return new Done();
    }

    static Outcome later(Instant at) {
        return new Later(at);
    }
}
