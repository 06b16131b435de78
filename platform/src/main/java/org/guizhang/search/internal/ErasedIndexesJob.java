package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.guizhang.shared.Job;
import org.guizhang.tenant.Database;

/** Deletes the indexes that this node keeps of businesses that were erased. */
@ApplicationScoped
public class ErasedIndexesJob implements Job {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject
    Indexes indexes;

    @Inject
    Database database;

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    @Transactional
    @ActivateRequestContext
    public void run() {
        var here = indexes.kept();
        if (here.isEmpty()) {
            return;
        }
        database.outsideTenants()
                .createQuery("select id from erased_business where id = any(:here)")
                .bind("here", here.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list()
                .forEach(indexes::erase);
    }
}
