package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.accounts.AddressBlock;

/** How often forgotten passwords may be reported from one address, in the transaction of the report. */
@ApplicationScoped
public class RecoveryLimits {
    private static final int REPORTS = 30;
    private static final Duration REFILL = Duration.ofSeconds(20);

    @Inject
    TryRows rows;

    /** Counts a report, or throws {@link TooMany}: 30, then one in 20 seconds, whatever the logins. */
    public void take(String address) {
        rows.take(List.of(TryLimit.of(REPORTS, REFILL, "recovery", AddressBlock.of(address))));
    }
}
