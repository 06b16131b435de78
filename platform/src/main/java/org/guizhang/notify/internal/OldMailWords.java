package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.guizhang.shared.Retention;
import org.guizhang.tenant.Database;

/** What stood in mails that have left: links, and what somebody was told. */
@ApplicationScoped
public class OldMailWords implements Retention {
    private static final Duration PRESET = Duration.ofDays(30);

    @Inject
    Database database;

    @Override
    public String kind() {
        return "mail.words";
    }

    @Override
    public Duration preset() {
        return PRESET;
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.outsideTenants()
                .createQuery("select forget_words_of_mails(:before, :atMost)")
                .bind("before", before)
                .bind("atMost", atMost)
                .mapTo(Integer.class)
                .findFirst()
                .orElseThrow();
    }
}
