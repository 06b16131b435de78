package org.guizhang.tenant.internal;

import java.time.Duration;
import org.guizhang.shared.Digests;

/**
 * How often something may be tried: {@code capacity} times at once, then once in every {@code refill}.
 *
 * @param key SHA-256 of what is limited
 */
public record TryLimit(String key, int capacity, Duration refill) {
    /** @param what what is limited, each part a word that cannot run into the next */
    public static TryLimit of(int capacity, Duration refill, String... what) {
        return new TryLimit(Digests.sha256(String.join("\n", what)), capacity, refill);
    }

    double seconds() {
        return refill.toMillis() / 1000.0;
    }
}
