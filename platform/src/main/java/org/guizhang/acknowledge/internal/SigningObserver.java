package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.EditionPublished;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Days;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.HoldingStarted;
import org.guizhang.workforce.OrganisationChanged;

/**
 * Hears what may change who has to sign what, in the transaction of whoever does it: no edition is in force, and nobody
 * has a position, without those it concerns being asked. Whom an event may touch is all that is decided here.
 */
@ApplicationScoped
public class SigningObserver {
    /** Actions whose subject is the person they touch. */
    private static final Set<String> ABOUT_A_PERSON = Set.of(
            "person.added",
            "person.joined",
            "person.admitted",
            "person.access-ended",
            "person.role-changed",
            "holding.begun",
            "holding.changed",
            "holding.taken-back");

    /** Somebody has come, but the action's subject is what they asked for. */
    private static final String APPROVED = "join.approved";

    @Inject
    RequestReconciler settlement;

    @Inject
    DueRows due;

    void published(@Observes EditionPublished event) {
        settlement.of(event);
        due.await(event.edition().effectiveFrom());
    }

    void happened(@Observes AuditedAction deed) {
        if (ABOUT_A_PERSON.contains(deed.action())) {
            settlement.of(UUID.fromString(deed.subject()));
        } else if (deed.action().equals(APPROVED)) {
            settlement.ofAll();
        }
        if (deed.after() instanceof Holding holding && holding.to() != null) {
            due.await(holding.to().plusDays(1).atStartOfDay(Days.ZONE).toInstant());
        }
    }

    /** What was entered for a later day: on that day the clauses of the position concern its holder. */
    void begun(@Observes HoldingStarted begun) {
        settlement.of(begun.person());
    }

    void reorganised(@Observes OrganisationChanged event) {
        settlement.ofAll();
    }
}
