package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.accounts.SignInLimits;

/**
 * Slows down whoever tries again and again: 10 tries, then one every 30 seconds (OWASP ASVS 5.0, V6.3.1). Each call is a
 * transaction of its own, so that a try counts whatever becomes of the work around it. For passwords of people who are
 * not known yet there is {@link SignInLimits}.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Throttle {
    public static final int TRIES = 10;
    public static final Duration REFILL = Duration.ofSeconds(30);

    @Inject
    TryRows rows;

    /** Takes one try, or throws {@link TooMany}. */
    public void take(String what) {
        rows.take(List.of(limit(what)));
    }

    /** What was tried was right: the tries are given back. */
    public void forget(String what) {
        rows.forget(limit(what));
    }

    private static TryLimit limit(String what) {
        return TryLimit.of(TRIES, REFILL, "throttle", what);
    }
}
