package org.guizhang.tenant.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.internal.TryLimit;
import org.guizhang.tenant.internal.TryRows;

/**
 * How many invitations are mailed: 200 of a business at once, then one in 18 seconds; 5 to an address, whoever invites,
 * then one in 12 minutes. Taken in the transaction that mails, so that what is undone costs nothing.
 */
@ApplicationScoped
public class InvitationMailLimits {
    private static final int OF_BUSINESS = 200;
    private static final int TO_ADDRESS = 5;

    @Inject
    CurrentCaller caller;

    @Inject
    TryRows rows;

    /**
     * Whether one more may go to this address; it counts then. Business and address stay locked to the end of the
     * transaction, the business first: whoever mails to several addresses in one transaction goes by their order.
     */
    public boolean take(String address) {
        var business = limit(OF_BUSINESS, "of business", caller.get().tenantId().toString());
        if (!rows.takes(business)) {
            return false;
        }
        if (!rows.takes(limit(TO_ADDRESS, "to address", address))) {
            rows.giveBack(List.of(business));
            return false;
        }
        return true;
    }

    private static TryLimit limit(int perHour, String kind, String what) {
        return TryLimit.of(perHour, Duration.ofHours(1).dividedBy(perHour), "invitation mail", kind, what);
    }
}
