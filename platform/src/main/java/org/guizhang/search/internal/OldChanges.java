package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.guizhang.shared.Retention;
import org.guizhang.tenant.Database;

/** Changes that no index waits for; of a node that was silent for that long none does. */
@ApplicationScoped
public class OldChanges implements Retention {
    private static final Duration PRESET = Duration.ofDays(7);

    @Inject
    Database database;

    @Override
    public String kind() {
        return "changes";
    }

    @Override
    public Duration preset() {
        return PRESET;
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.outsideTenants()
                .createQuery("select forget_changes(:before, :atMost)")
                .bind("before", before)
                .bind("atMost", atMost)
                .mapTo(Integer.class)
                .findFirst()
                .orElseThrow();
    }
}
