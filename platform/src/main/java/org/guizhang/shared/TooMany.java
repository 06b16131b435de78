package org.guizhang.shared;

import java.time.Duration;
import java.util.List;

/** The caller asks too often. Answers 429 with {@code Retry-After}. */
public final class TooMany extends DomainException {
    private final Duration retryAfter;

    public TooMany(Message what, Duration retryAfter) {
        super(what, List.of());
        this.retryAfter = retryAfter;
    }

    /** How long to wait; at least one second. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
