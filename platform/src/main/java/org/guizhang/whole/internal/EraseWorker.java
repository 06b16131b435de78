package org.guizhang.whole.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.guizhang.blob.BusinessFiles;
import org.guizhang.tenant.Database;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;

/**
 * Erases businesses whose time to think it over has passed: the files first, then the rows in portions, a transaction each.
 * Whoever dies in between goes on where it was, for what it goes by is erased last.
 */
@ApplicationScoped
public class EraseWorker implements Worker {
    public static final String KIND = "business-erase";
    private static final int PORTION = 5000;

    @Inject
    StandingRows rows;

    @Inject
    Database database;

    @Inject
    BusinessFiles files;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Outcome work(Task task) {
        var now = clock.instant();
        var erase = rows.lock().eraseAt();
        if (erase == null) {
            return Outcome.done();
        }
        if (now.isBefore(erase)) {
            return Outcome.later(erase);
        }
        files.erase(task.tenantId());
        var gone = database.sql()
                .createQuery("select erase_portion(:tenant, :now, :portion)")
                .bind("now", now)
                .bind("portion", PORTION)
                .mapTo(Long.class)
                .one();
        return gone > 0 ? Outcome.later(now) : Outcome.done();
    }
}
