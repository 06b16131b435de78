package org.guizhang.systemtests;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what the server does by itself: each look is a request or a query, and there is an end to it. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    /** Between looks at the end: whoever waits leaves the processor to what is waited for. */
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    /** A look that may fail in its own way. */
    public interface Look<E extends Exception> {
        boolean isSo() throws E;
    }

    private Patience() {}

    /**
     * Looks again and again, ever less often; fails after three minutes.
     *
     * @param what is waited for, for whoever reads the failure
     */
    public static <E extends Exception> void until(String what, Look<E> look) throws E {
        var begin = System.nanoTime();
        var pause = TimeUnit.MILLISECONDS.toNanos(1);
        while (!look.isSo()) {
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new AssertionError("Waited " + LIMIT.toMinutes() + " minutes in vain: " + what);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }
}
