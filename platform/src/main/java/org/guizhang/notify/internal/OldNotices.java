package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.guizhang.shared.Retention;
import org.guizhang.tenant.Database;

/** Notices that were read; those that were not stay. */
@ApplicationScoped
public class OldNotices implements Retention {
    private static final Duration PRESET = Duration.ofDays(365);

    @Inject
    Database database;

    @Override
    public String kind() {
        return "notices";
    }

    @Override
    public Duration preset() {
        return PRESET;
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.outsideTenants()
                .createQuery("select forget_notices(:before, :atMost)")
                .bind("before", before)
                .bind("atMost", atMost)
                .mapTo(Integer.class)
                .findFirst()
                .orElseThrow();
    }
}
