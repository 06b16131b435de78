package org.guizhang.tenant.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import org.guizhang.tenant.ForFeatures;
import org.guizhang.tenant.internal.TryLimit;
import org.guizhang.tenant.internal.TryRows;

/**
 * How often links for people outside are asked: one sixty times at once, which a page with its photos needs, and then once in
 * ten seconds; of links that nobody made, a hundred from where they are asked and then one every three seconds. Each call is a
 * transaction of its own, so that it counts whatever becomes of the work around it.
 */
@ApplicationScoped
@ForFeatures
@Transactional(TxType.REQUIRES_NEW)
public class LinkLimits {
    private static final int KNOWN = 60;
    private static final Duration KNOWN_REFILL = Duration.ofSeconds(10);
    private static final int UNKNOWN = 100;
    private static final Duration UNKNOWN_REFILL = Duration.ofSeconds(3);

    @Inject
    TryRows rows;

    /** Counts a use of a link, or throws {@link org.guizhang.shared.TooMany}. */
    public void known(String hash) {
        rows.take(List.of(TryLimit.of(KNOWN, KNOWN_REFILL, "outside link", hash)));
    }

    /** Counts an unknown link, or throws {@link org.guizhang.shared.TooMany}. */
    public void unknown(String from) {
        rows.take(List.of(TryLimit.of(UNKNOWN, UNKNOWN_REFILL, "unknown outside link", AddressBlock.of(from))));
    }
}
