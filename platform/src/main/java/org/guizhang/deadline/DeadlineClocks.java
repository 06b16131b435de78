package org.guizhang.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guizhang.deadline.internal.ClockDesk;
import org.guizhang.deadline.internal.ClockEnds;
import org.guizhang.deadline.internal.ClockPlan;
import org.guizhang.tenant.ForFeatures;

/**
 * Starts clocks, stops and moves them, for features that know what happens. All of it may be told twice: a second time nothing
 * is left to do.
 *
 * <pre>{@code
 * clocks.start(new DeadlineStart(terms, complaint, site, responsible, escalations, DeadlineMatch.of(key), receivedAt, null));
 * clocks.stop(new DeadlineStop(module, "answer-complaint", key, null, site, Set.of(), answeredAt, record, false));
 * }</pre>
 */
@ApplicationScoped
@ForFeatures
@Transactional(Transactional.TxType.MANDATORY)
public class DeadlineClocks {
    @Inject
    ClockDesk desk;

    @Inject
    ClockEnds ends;

    @Inject
    ClockPlan plan;

    /**
     * Starts a clock by an event. One that was started about the same before is moved if the event has another moment now,
     * and left alone otherwise.
     *
     * @return its id
     */
    public UUID start(DeadlineStart start) {
        return desk.start(start);
    }

    /** Starts those of one regulation that are not there; what is and was not taken away is left alone, whatever the moment. */
    public void startOnce(UUID module, Collection<DeadlineStart> starts) {
        desk.startOnce(module, starts);
    }

    /**
     * Stops the clocks that waited for an event. Those it has stopped before get its moment; what it settles of a day before
     * its clock is made is kept for that.
     *
     * @return the clocks that it has stopped, the earliest due first
     */
    public List<UUID> stop(DeadlineStop stop) {
        return desk.stop(stop);
    }

    /** Takes away what runs about something. */
    public void cancel(DeadlineSubject subject, DeadlineCause cause, Instant at) {
        ends.cancel(subject, cause, at);
    }

    /** Takes away those that start anew each time, because what they are about has ended. */
    public void endRepeating(DeadlineSubject subject, Instant at) {
        ends.endRepeating(subject, at);
    }

    /** Takes away what runs of a regulation that is in force no more. */
    public void end(UUID module, Instant at) {
        ends.end(module, at);
    }

    /**
     * Sees to it that the clocks of schedules are there: makes those that are not, and makes those anew that have not begun and
     * are not as they should be.
     *
     * @param wanted all that begin before a moment, of all regulations
     */
    public void plan(Collection<DeadlineStart> wanted) {
        plan.make(wanted);
    }
}
