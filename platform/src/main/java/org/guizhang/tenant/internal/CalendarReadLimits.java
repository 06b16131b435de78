package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import org.guizhang.tenant.accounts.AddressBlock;

/**
 * How often calendars may be read: one ten times at once and then every thirty seconds; of addresses that nobody has made, a
 * hundred from where they are asked and then one every three seconds. Each call is a transaction of its own, so that it
 * counts whatever becomes of the reading.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class CalendarReadLimits {
    private static final int UNKNOWN = 100;
    private static final Duration UNKNOWN_REFILL = Duration.ofSeconds(3);

    @Inject
    TryRows rows;

    /** Counts a reading, or throws {@link org.guizhang.shared.TooMany}. */
    public void known(String hash) {
        rows.take(List.of(TryLimit.of(Throttle.TRIES, Throttle.REFILL, "calendar", hash)));
    }

    /** Counts an unknown address, or throws {@link org.guizhang.shared.TooMany}. */
    public void unknown(String from) {
        rows.take(List.of(TryLimit.of(UNKNOWN, UNKNOWN_REFILL, "unknown calendar", AddressBlock.of(from))));
    }
}
