package org.guizhang.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.guizhang.deadline.DeadlineCause;
import org.guizhang.deadline.DeadlineClocks;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.followup.internal.EditionClocks;
import org.guizhang.template.artefact.DeadlineRule.Happening;
import org.guizhang.tenant.ForFeatures;

/** Has what follows from what happens, in the same transaction. */
@ApplicationScoped
@ForFeatures
@Transactional(Transactional.TxType.MANDATORY)
public class Followups {
    @Inject
    EditionClocks editions;

    @Inject
    DeadlineClocks clocks;

    /** Stops the clocks that waited for it, and starts those that it starts, in this order: it never stops its own. */
    public void hear(Happened happened) {
        var rules = editions.of(happened.edition());
        rules.stops(happened).forEach(clocks::stop);
        if (happened.what() == Happening.RECORD_CLOSED) {
            clocks.endRepeating(happened.subject(), happened.at());
        }
        rules.starts(happened).forEach(clocks::start);
    }

    /** What was declared void has no clocks any more. */
    public void voided(DeadlineSubject subject, Instant at) {
        clocks.cancel(subject, DeadlineCause.SUBJECT_VOIDED, at);
    }
}
