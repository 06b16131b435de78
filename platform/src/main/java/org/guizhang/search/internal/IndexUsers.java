package org.guizhang.search.internal;

import java.util.concurrent.Executor;

/** Who holds something that is closed once it is wanted no more and nobody does. */
final class IndexUsers {
    private final Runnable close;
    private int count;
    private boolean unwanted;

    IndexUsers(Runnable close) {
        this.close = close;
    }

    /** Takes hold of it; false where it is to be closed or has been. */
    synchronized boolean hold() {
        if (unwanted) {
            return false;
        }
        count++;
        return true;
    }

    /** Lets go of it; what was the last to hold what nobody wants has it closed by {@code closer}. */
    synchronized void release(Executor closer) {
        count--;
        if (unwanted && count == 0) {
            closer.execute(close);
        }
    }

    /** Nobody shall take hold of it any more. */
    synchronized void unwant(Executor closer) {
        if (!unwanted) {
            unwanted = true;
            if (count == 0) {
                closer.execute(close);
            }
        }
    }

    synchronized boolean isUnwanted() {
        return unwanted;
    }

    synchronized boolean isNobody() {
        return count == 0;
    }
}
