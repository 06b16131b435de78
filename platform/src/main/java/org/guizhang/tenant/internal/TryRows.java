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
                .list(
                        "select take_tries(?, ?, ?, ?)",
                        row -> row.getDouble(1),
                        sorted.stream().map(TryLimit::key).toArray(String[]::new),
                        sorted.stream().map(TryLimit::capacity).toArray(Integer[]::new),
                        sorted.stream().map(TryLimit::seconds).toArray(Double[]::new),
                        clock.instant())
                .get(0);
    }

    /** Gives one try of each back. */
    public void giveBack(List<TryLimit> limits) {
        limits.stream()
                .sorted(Comparator.comparing(TryLimit::key))
                .forEach(limit -> database.catalogue()
                        .change("update try_limit set taken = greatest(0, taken - 1) where key = ?", limit.key()));
    }

    /** Gives all tries back. */
    public void forget(TryLimit limit) {
        database.catalogue().change("delete from try_limit where key = ?", limit.key());
    }

    /** Takes away what has come back by itself. */
    public void sweep() {
        database.catalogue().change("delete from try_limit where free_at <= ?", clock.instant());
    }
}
