package org.guizhang.tenant;

import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a transaction does last: one piece of work on everything that was gathered for it until then. What it throws
 * undoes the transaction, and one that is undone anyhow does not get here.
 */
final class LastWork<T> implements Synchronization {
    private final List<T> gathered = new ArrayList<>();
    private final Consumer<List<T>> work;

    LastWork(Consumer<List<T>> work) {
        this.work = work;
    }

    void add(T item) {
        gathered.add(item);
    }

    @Override
    public void beforeCompletion() {
        work.accept(List.copyOf(gathered));
    }

    @Override
    public void afterCompletion(int status) {
        // The work is part of the transaction: whatever became of that became of it.
    }
}
