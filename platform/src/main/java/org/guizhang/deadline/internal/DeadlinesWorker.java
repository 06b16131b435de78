package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.calendar.WorkingTimes;
import org.guizhang.deadline.DeadlineHolder;
import org.guizhang.deadline.DeadlineMissed;
import org.guizhang.deadline.DeadlineStep;
import org.guizhang.deadline.internal.DeadlineTiming.Moment;
import org.guizhang.deadline.internal.DeadlineTiming.What;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;
import org.guizhang.workforce.Roster;

/**
 * Tells what is due soon, what is overdue, and those above when that has lasted. What is stopped in time and has no reminder
 * costs it nothing.
 */
@ApplicationScoped
public class DeadlinesWorker implements Worker {
    static final String KIND = "deadlines";

    /** Rows of one transaction. */
    private static final int BATCH = 100;

    @Inject
    WakingRows rows;

    @Inject
    LifeLine life;

    @Inject
    DeadlineNotices notices;

    @Inject
    DeadlinePeople people;

    @Inject
    WorkingTimes calendars;

    @Inject
    Clock clock;

    @Inject
    Event<DeadlineMissed> missed;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome work(Task task) {
        var now = ClockDesk.micros(clock.instant());
        var due = rows.due(now, BATCH);
        if (!due.isEmpty()) {
            var roster = people.roster();
            var by = calendars.now();
            due.forEach(row -> tell(row, now, roster, by.of(row.siteId())));
        }
        return due.size() == BATCH
                ? Outcome.later(now)
                : rows.next().map(Outcome::later).orElseGet(Outcome::done);
    }

    private void tell(DeadlineRow row, Instant now, Roster roster, WorkingTime calendar) {
        var timing = row.timing();
        var come = timing.come(row.toldAt(), now, calendar);
        var responsible = DeadlinePeople.meant(row.holder(), row.siteId(), roster);
        var over = come.stream().anyMatch(moment -> moment.what() == What.DUE);
        rows.told(row.id(), now, timing.next(now, calendar), over ? responsible : null);
        var overdue = come.stream().anyMatch(moment -> moment.what() != What.REMIND);
        if (!overdue) {
            come.stream().reduce((one, other) -> other).ifPresent(last -> {
                notices.tell(DeadlineNotices.Kind.SOON, responsible, row);
                note(row, DeadlineStep.Kind.REMINDED, last.at(), now);
            });
        }
        if (over) {
            note(row, DeadlineStep.Kind.MISSED, row.dueAt(), now);
            missed.fire(new DeadlineMissed(row.clock()));
            if (row.stoppable() || row.followUp() != null) {
                notices.tell(DeadlineNotices.Kind.OVERDUE, responsible, row);
            }
        }
        escalate(row, come, responsible, now, roster);
    }

    /** Each of them hears once, however many moments have come; without a word on who, those next above when it is overdue. */
    private void escalate(DeadlineRow row, List<Moment> come, Set<UUID> responsible, Instant now, Roster roster) {
        var escalations = row.escalated();
        var told = new HashSet<UUID>();
        var reached = come.stream()
                .filter(moment -> moment.what() == (escalations.isEmpty() ? What.DUE : What.ESCALATE))
                .toList();
        if (reached.isEmpty() || !row.stoppable()) {
            return;
        }
        for (var moment : reached) {
            if (escalations.isEmpty()) {
                told.addAll(DeadlinePeople.above(row.holder(), row.siteId(), roster));
            } else {
                var to = escalations.get(moment.index()).to();
                told.addAll(next(to, row, responsible, roster));
            }
        }
        if (escalations.isEmpty() && told.isEmpty()) {
            return;
        }
        notices.tell(DeadlineNotices.Kind.ESCALATED, told, row);
        note(row, DeadlineStep.Kind.ESCALATED, reached.get(reached.size() - 1).at(), now);
    }

    /** Where those who should hear are responsible themselves, those above them hear. */
    private static Set<UUID> next(DeadlineHolder to, DeadlineRow row, Set<UUID> responsible, Roster roster) {
        var meant = DeadlinePeople.meant(to, row.siteId(), roster);
        return !meant.isEmpty() && responsible.containsAll(meant)
                ? DeadlinePeople.above(to, row.siteId(), roster)
                : meant;
    }

    private void note(DeadlineRow row, DeadlineStep.Kind kind, Instant at, Instant now) {
        life.add(row.id(), new DeadlineStep(kind, null, null, null, at, now, null, null));
    }
}
