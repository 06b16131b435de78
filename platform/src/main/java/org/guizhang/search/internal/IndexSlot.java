package org.guizhang.search.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of one tenant's index on this node, which outlives every index that stands in it: opened when asked for, closed
 * when idle, put in the place of another when built anew.
 */
final class IndexSlot {
    private static final Logger LOG = LoggerFactory.getLogger(IndexSlot.class);

    private final IndexFolders folders;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private @Nullable TenantIndex index;
    private boolean looked;
    private volatile boolean rebuilding;
    private volatile long usedAt;

    /** @param analysis how texts become terms today */
    IndexSlot(Path folder, String analysis) {
        folders = new IndexFolders(folder, analysis);
    }

    /** The index, held for the caller, who lets go of it; null where there is none that can be asked. */
    @Nullable
    TenantIndex hold() throws IOException {
        lock.lock();
        try {
            if (index == null && !looked) {
                index = folders.newestUsable();
                looked = true;
            }
            usedAt = System.nanoTime();
            return index != null && index.hold() ? index : null;
        } finally {
            lock.unlock();
        }
    }

    /** The open index, not held; null where none is open. */
    @Nullable
    TenantIndex open() {
        lock.lock();
        try {
            return index;
        } finally {
            lock.unlock();
        }
    }

    /** An empty index in a new folder, which nobody finds before it is {@link #put in place}. */
    TenantIndex begin() throws IOException {
        lock.lock();
        try {
            var fresh = folders.next();
            rebuilding = true;
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    /** Puts an index in the place of the one that was; whoever holds that one goes on with it. */
    void put(TenantIndex fresh, Executor closer) {
        lock.lock();
        try {
            var before = index;
            index = fresh;
            looked = true;
            rebuilding = false;
            moved.signalAll();
            if (before != null) {
                before.unwant(closer, true);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives up building anew; the next look tries again. */
    void giveUp(TenantIndex unfinished, Executor closer) {
        rebuilding = false;
        unfinished.unwant(closer, true);
    }

    /** Takes a damaged index out of its place, if it still stands there. */
    void discard(TenantIndex damaged, Executor closer) {
        lock.lock();
        try {
            if (index == damaged) {
                LOG.warn("The search index {} is damaged and is built anew", damaged.folder());
                index = null;
                damaged.unwant(closer, true);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closes the index where nobody holds it; it is opened again when asked for. */
    boolean close(Executor closer) {
        lock.lock();
        try {
            if (index == null || rebuilding || !index.isIdle()) {
                return false;
            }
            index.unwant(closer, false);
            index = null;
            looked = false;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Tells whoever waits that the index has come further. */
    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the index has come to a position; whether it has. */
    boolean await(long position, long millis) {
        var left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (index == null || index.applied().position() < position) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    boolean isRebuilding() {
        return rebuilding;
    }

    /** When it was last asked for, as {@link System#nanoTime()} counts. */
    long usedAt() {
        return usedAt;
    }
}
