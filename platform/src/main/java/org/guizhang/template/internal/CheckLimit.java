package org.guizhang.template.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.shared.TooMany;

/** Thirty checks of a business, then one every twenty seconds: each costs seconds of a processor. Kept per node. */
@ApplicationScoped
public class CheckLimit {
    /** Checks in a row. */
    public static final int CHECKS = 30;

    private static final Duration REFILL = Duration.ofSeconds(20);
    private static final int BUSINESSES_REMEMBERED = 100_000;

    private final Cache<UUID, Bucket> checks = Caffeine.newBuilder()
            .maximumSize(BUSINESSES_REMEMBERED)
            .expireAfterAccess(REFILL.multipliedBy(CHECKS))
            .build();

    /** Takes one check, or throws {@link TooMany}. */
    public void take(UUID tenant) {
        var bucket = checks.get(
                tenant,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(CHECKS).refillGreedy(1, REFILL))
                        .build());
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            var wait = Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1);
            throw new TooMany(Message.of("problem.too-many-checks", wait.toSeconds()), wait);
        }
    }
}
