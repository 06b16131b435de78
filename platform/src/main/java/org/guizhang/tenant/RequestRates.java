package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Message;
import org.guizhang.shared.TooMany;

/**
 * How many requests a business may make of this node in a minute, counted in memory: one that asks without end keeps no
 * other waiting. What the operator has set for single ones is read beside the requests.
 */
@ApplicationScoped
public class RequestRates {
    private static final int SECONDS = 60;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "guizhang.requests.per.minute", defaultValue = "6000")
    int preset;

    private final Map<UUID, Integer> taken = new ConcurrentHashMap<>();
    private volatile Map<UUID, Integer> own = Map.of();
    private long minute;

    /** Counts a request of a business. Throws {@link TooMany} when it has made as many as it may. */
    public void take(UUID tenant) {
        var second = clock.instant().getEpochSecond();
        turn(second / SECONDS);
        var most = own.getOrDefault(tenant, preset);
        if (taken.merge(tenant, 1, Integer::sum) > most) {
            throw new TooMany(
                    Message.of("problem.requests-full", most), Duration.ofSeconds(SECONDS - second % SECONDS));
        }
    }

    private synchronized void turn(long current) {
        if (current != minute) {
            minute = current;
            taken.clear();
        }
    }

    /** What counts from now on for businesses that have a number of their own. */
    public void set(Map<UUID, Integer> rates) {
        own = Map.copyOf(rates);
    }
}
