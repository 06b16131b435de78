package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.guizhang.shared.Retention;
import org.guizhang.tenant.Database;

/** Mails that have left or were given up, and to whom they went. */
@ApplicationScoped
public class OldMails implements Retention {
    private static final Duration PRESET = Duration.ofDays(365);

    @Inject
    Database database;

    @Override
    public String kind() {
        return "mails";
    }

    @Override
    public Duration preset() {
        return PRESET;
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.outsideTenants()
                .createQuery("select forget_mails(:before, :atMost)")
                .bind("before", before)
                .bind("atMost", atMost)
                .mapTo(Integer.class)
                .findFirst()
                .orElseThrow();
    }
}
