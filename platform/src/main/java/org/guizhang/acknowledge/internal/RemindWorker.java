package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;

/** Reminds the people of a business who have not signed for too long; then waits for the next of them. */
@ApplicationScoped
public class RemindWorker implements Worker {
    static final String KIND = "remind";

    /** Nobody is reminded sooner, whatever the business has set. */
    static final Duration SOONEST = Duration.ofDays(1);

    /** Those who are due and were passed over, without access or just signing, are looked at again after this. */
    private static final Duration AGAIN = Duration.ofHours(1);

    @Inject
    SignerRows rows;

    @Inject
    Requests requests;

    @Inject
    Reminders reminders;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Outcome work(Task task) {
        // Before requests are locked: a publication takes the two in this order, and tells the same people.
        requests.awaitPublications(false);
        reminders.tell(rows.remindDue());
        return rows.nextDue().map(this::later).orElseGet(Outcome::done);
    }

    private Outcome later(Instant due) {
        var now = clock.instant();
        return Outcome.later(due.isAfter(now) ? due : now.plus(AGAIN));
    }
}
