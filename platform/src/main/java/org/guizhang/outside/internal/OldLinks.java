package org.guizhang.outside.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.guizhang.shared.Retention;
import org.guizhang.tenant.Database;

/** Links for people outside whose time is over; what was done by them stands in the trail and where it belongs. */
@ApplicationScoped
public class OldLinks implements Retention {
    private static final Duration PRESET = Duration.ofDays(30);

    @Inject
    Database database;

    @Override
    public String kind() {
        return "links";
    }

    @Override
    public Duration preset() {
        return PRESET;
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.outsideTenants()
                .createQuery("select forget_outside_links(:before, :atMost)")
                .bind("before", before)
                .bind("atMost", atMost)
                .mapTo(Integer.class)
                .findFirst()
                .orElseThrow();
    }
}
