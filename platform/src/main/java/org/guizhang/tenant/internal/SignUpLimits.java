package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.accounts.AddressBlock;

/**
 * How many businesses may be opened from one address: as many at once as in an hour. Taken in the transaction of the
 * sign-up, so that one that fails costs nothing.
 */
@ApplicationScoped
public class SignUpLimits {
    private static final int PRESET = 20;

    @Inject
    @ConfigProperty(name = "guizhang.sign.ups.per.hour", defaultValue = "" + PRESET)
    int perHour;

    @Inject
    TryRows rows;

    /** Counts a sign-up, or throws {@link TooMany}. */
    public void take(String address) {
        var limit = perHour < 1 ? PRESET : perHour;
        rows.take(
                List.of(TryLimit.of(limit, Duration.ofHours(1).dividedBy(limit), "sign-up", AddressBlock.of(address))));
    }
}
