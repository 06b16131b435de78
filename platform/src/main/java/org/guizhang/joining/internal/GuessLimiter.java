package org.guizhang.joining.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.accounts.AddressBlock;

/**
 * Slows down guessing of links: 100 unknown ones from an address, then one every 3 seconds. Coming in by a
 * known link costs nothing, so that a whole shift can come in by the same router. Kept per node in bounded memory.
 */
@ApplicationScoped
public class GuessLimiter {
    private static final int TRIES = 100;
    private static final Duration REFILL = Duration.ofSeconds(3);
    private static final int ADDRESSES_REMEMBERED = 100_000;

    private final Cache<String, Bucket> wrong = Caffeine.newBuilder()
            .maximumSize(ADDRESSES_REMEMBERED)
            .expireAfterAccess(REFILL.multipliedBy(TRIES))
            .build();

    /** Throws {@link TooMany} for an address that has guessed too often. */
    public void check(String address) {
        var bucket = wrong.getIfPresent(AddressBlock.of(address));
        if (bucket != null && bucket.getAvailableTokens() == 0) {
            throw new TooMany(Message.of("problem.too-many-tries", REFILL.toSeconds()), REFILL);
        }
    }

    /** Notes a guess: a link that nobody made, another's login, or a place that the link does not offer. */
    public void note(String address) {
        var unused = wrong.get(
                        AddressBlock.of(address),
                        key -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(1, REFILL))
                                .build())
                .tryConsume(1);
    }

    /** Unknown, used, expired or revoked: which of them is nobody's business. */
    public static NotFound closed() {
        return new NotFound(Message.of("problem.invitation"));
    }
}
