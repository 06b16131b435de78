package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.guizhang.policy.edition.EditionPublished;
import org.guizhang.shared.Days;
import org.guizhang.tenant.PersonArrived;
import org.guizhang.tenant.PersonLeft;
import org.guizhang.tenant.RoleChanged;
import org.guizhang.work.Tasks;
import org.guizhang.workforce.HoldingChanged;
import org.guizhang.workforce.HoldingStarted;
import org.guizhang.workforce.OrganisationChanged;

/**
 * Hears what may change who has to sign what, in the transaction of whoever does it: no edition is in force, and nobody
 * has a position, without those it concerns being asked. Whom an event may touch is all that is decided here.
 */
@ApplicationScoped
public class SigningObserver {
    @Inject
    RequestReconciler reconciler;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    void published(@Observes EditionPublished event) {
        reconciler.of(event);
        await(event.edition().effectiveFrom());
    }

    void arrived(@Observes PersonArrived arrived) {
        reconciler.of(arrived.person());
    }

    void left(@Observes PersonLeft left) {
        reconciler.of(left.person());
    }

    void changedRole(@Observes RoleChanged changed) {
        reconciler.of(changed.person());
    }

    void changedHolding(@Observes HoldingChanged changed) {
        var holding = changed.holding();
        reconciler.of(holding.person());
        if (changed.change() != HoldingChanged.Change.TAKEN_BACK && holding.to() != null) {
            await(holding.to().plusDays(1).atStartOfDay(Days.ZONE).toInstant());
        }
    }

    /** What was entered for a later day: on that day the clauses of the position concern its holder. */
    void begun(@Observes HoldingStarted begun) {
        reconciler.of(begun.person());
    }

    void reorganised(@Observes OrganisationChanged event) {
        reconciler.ofAll();
    }

    /** A moment to come at which who has to sign may change of itself; what has passed is nothing to wait for. */
    private void await(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            tasks.add(SettleWorker.KIND, moment.toString(), moment);
        }
    }
}
