package org.guizhang.blob.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;

/**
 * Collects pictures that have long belonged to nothing: first their rows, then their files. Whoever dies in between leaves a
 * file that nobody finds, and that does no harm.
 */
@ApplicationScoped
public class CollectWorker implements Worker {
    static final String KIND = "blob-collect";
    private static final int PORTION = 500;

    @Inject
    BlobRows rows;

    @Inject
    BlobStore store;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Outcome work(Task task) {
        var files = rows.collect(PORTION);
        if (files.isEmpty()) {
            return rows.next().map(Outcome::later).orElseGet(Outcome::done);
        }
        return new Outcome.Outside(() -> files.forEach(file -> store.delete(task.tenantId(), file)), () -> {});
    }
}
