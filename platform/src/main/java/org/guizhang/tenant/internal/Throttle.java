package org.guizhang.tenant.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.guizhang.shared.Message;
import org.guizhang.shared.TooMany;

/**
 * Slows down guessing of passwords: 10 tries for a login, then one every 30 seconds (OWASP ASVS 5.0, V6.3.1). Kept
 * per node in bounded memory.
 */
@ApplicationScoped
public class Throttle {
    private static final int TRIES = 10;
    private static final Duration REFILL = Duration.ofSeconds(30);
    private static final int LOGINS_REMEMBERED = 100_000;

    private final Cache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(LOGINS_REMEMBERED)
            .expireAfterAccess(REFILL.multipliedBy(TRIES))
            .build();

    /** Takes one try for this login, or throws {@link TooMany}. */
    public void take(String login) {
        var bucket = tries.get(
                login,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(TRIES).refillGreedy(1, REFILL))
                        .build());
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            var wait = Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1);
            throw new TooMany(Message.of("problem.too-many-tries", wait.toSeconds()), wait);
        }
    }

    /** A right password gives the tries back. */
    public void forget(String login) {
        tries.invalidate(login);
    }
}
