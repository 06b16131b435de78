package org.guizhang.workforce;

import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;

/** What this feature refuses in more than one place. */
final class Refusals {
    private Refusals() {}

    static NotFound nothing() {
        return new NotFound(Message.of("problem.not-found"));
    }

    static Conflict stale() {
        return new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
    }

    /** Refuses a change that is based on another revision than the present one. */
    static void guard(int present, int named) {
        if (present != named) {
            throw stale();
        }
    }

    /** Refuses what was not written because somebody else was faster. */
    static void written(boolean done) {
        if (!done) {
            throw stale();
        }
    }
}
