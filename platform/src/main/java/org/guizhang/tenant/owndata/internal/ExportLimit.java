package org.guizhang.tenant.owndata.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.shared.TooMany;

/** Ten exports of an account, then one an hour. Kept per node in bounded memory. */
@ApplicationScoped
public class ExportLimit {
    private static final int EXPORTS = 10;
    private static final Duration REFILL = Duration.ofHours(1);
    private static final int ACCOUNTS_REMEMBERED = 100_000;

    private final Cache<UUID, Bucket> exports = Caffeine.newBuilder()
            .maximumSize(ACCOUNTS_REMEMBERED)
            .expireAfterAccess(REFILL.multipliedBy(EXPORTS))
            .build();

    /** Takes one export, or throws {@link TooMany}. */
    public void take(UUID account) {
        var bucket = exports.get(
                account,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(EXPORTS).refillGreedy(1, REFILL))
                        .build());
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            var wait = Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1);
            throw new TooMany(Message.of("problem.too-many-exports", wait.toMinutes() + 1), wait);
        }
    }
}
