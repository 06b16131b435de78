package org.guizhang.tenant.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.guizhang.shared.Message;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.accounts.AddressBlock;

/**
 * Slows down asking by sign-ups which logins have an account: 30 taken ones from an address, then one every 20 seconds.
 * Sign-ups with logins nobody has cost nothing here. Kept per node in bounded memory.
 */
@ApplicationScoped
public class TakenLogins {
    private static final int TRIES = 30;
    private static final Duration REFILL = Duration.ofSeconds(20);
    private static final int ADDRESSES_REMEMBERED = 100_000;

    private final Cache<String, Bucket> taken = Caffeine.newBuilder()
            .maximumSize(ADDRESSES_REMEMBERED)
            .expireAfterAccess(REFILL.multipliedBy(TRIES))
            .build();

    /** Throws {@link TooMany} for an address that has asked too often. */
    public void check(String address) {
        var bucket = taken.getIfPresent(AddressBlock.of(address));
        if (bucket != null && bucket.getAvailableTokens() == 0) {
            throw new TooMany(Message.of("problem.too-many-tries", REFILL.toSeconds()), REFILL);
        }
    }

    /** Notes that an address has come upon a login that is taken. */
    public void note(String address) {
        var unused = taken.get(
                        AddressBlock.of(address),
                        key -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(1, REFILL))
                                .build())
                .tryConsume(1);
    }
}
