package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;

/** The businesses an account belongs to, as its holder sees and leaves them. */
@ApplicationScoped
@Transactional
public class OwnMemberships {
    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    People people;

    /**
     * Leaves a business, the present one or another; what was signed and done there stays. Throws {@link NotFound} for
     * one the caller does not belong to and {@link Conflict} for its last owner.
     */
    @Requires(Permission.READ_HANDBOOK)
    public void leave(UUID tenant) {
        var own = accounts.ownMemberships().stream()
                .filter(membership -> membership.tenantId().equals(tenant))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        var who = caller.person();
        caller.set(new Caller(
                tenant,
                own.tenantName(),
                own.personId(),
                who.accountId(),
                who.name(),
                own.role(),
                caller.locale(),
                false,
                who.credential()));
        try {
            people.leave();
        } finally {
            caller.set(who);
        }
    }
}
