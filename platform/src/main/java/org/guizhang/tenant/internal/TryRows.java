package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.guizhang.shared.Message;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.Database;

/** The tries that were taken, in the running transaction; all nodes count together. */
@ApplicationScoped
public class TryRows {
    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Takes one of each, or none and throws {@link TooMany}. */
    public void take(List<TryLimit> limits) {
        var wait = wait(limits);
        if (wait > 0) {
            var seconds = (long) Math.ceil(wait);
            throw new TooMany(Message.of("problem.too-many-tries", seconds), Duration.ofSeconds(seconds));
        }
    }

    /** Takes one, unless none is left. */
    public boolean takes(TryLimit limit) {
        return wait(List.of(limit)) <= 0;
    }

    private double wait(List<TryLimit> limits) {
        var sorted = limits.stream().sorted(Comparator.comparing(TryLimit::key)).toList();
        return database.catalogue()
                .createQuery("select take_tries(:key, :capacity, :seconds, :now)")
                .bind("key", sorted.stream().map(TryLimit::key).toArray(String[]::new))
                .bind("capacity", sorted.stream().map(TryLimit::capacity).toArray(Integer[]::new))
                .bind("seconds", sorted.stream().map(TryLimit::seconds).toArray(Double[]::new))
                .bind("now", clock.instant())
                .mapTo(Double.class)
                .list()
                .get(0);
    }

    /** Gives one try of each back. */
    public void giveBack(List<TryLimit> limits) {
        limits.stream()
                .sorted(Comparator.comparing(TryLimit::key))
                .forEach(limit -> database.catalogue()
                        .createUpdate("update try_limit set taken = greatest(0, taken - 1) where key = :key")
                        .bind("key", limit.key())
                        .execute());
    }

    /** Gives all tries back. */
    public void forget(TryLimit limit) {
        database.catalogue()
                .createUpdate("delete from try_limit where key = :key")
                .bind("key", limit.key())
                .execute();
    }

    /** Takes away what has come back by itself. */
    public void sweep() {
        database.catalogue()
                .createUpdate("delete from try_limit where free_at <= :now")
                .bind("now", clock.instant())
                .execute();
    }
}
