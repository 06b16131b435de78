package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.internal.CalendarReadLimits;

/** Lets calendar programs read by a secret address. Tries are counted once nothing of the database is held. */
@ApplicationScoped
public class CalendarReader {
    @Inject
    CalendarAddresses addresses;

    @Inject
    CalendarReadLimits limits;

    /**
     * Whose calendar a secret reads.
     *
     * @param from IP address that asks
     * @throws NotFound for an unknown or ended one
     * @throws org.guizhang.shared.TooMany for one that is asked too often
     */
    @Unguarded("the secret of the address is the credential")
    public Caller callerWith(String secret, String from) {
        var hash = Digests.sha256(secret);
        var found = addresses.find(hash);
        if (found.isEmpty()) {
            limits.unknown(from);
            throw new NotFound(Message.of("problem.not-found"));
        }
        limits.known(hash);
        return found.get();
    }
}
