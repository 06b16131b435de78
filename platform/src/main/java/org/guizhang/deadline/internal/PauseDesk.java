package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guizhang.calendar.WorkingTimes;
import org.guizhang.deadline.DeadlineAction;
import org.guizhang.deadline.DeadlineCause;
import org.guizhang.deadline.DeadlineMoved;
import org.guizhang.deadline.DeadlinePerson;
import org.guizhang.deadline.DeadlineState;
import org.guizhang.deadline.DeadlineStep;
import org.guizhang.deadline.Deadlines;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Days;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Lets clocks stand still and go on, by those who are above their places. */
@ApplicationScoped
public class PauseDesk {
    @Inject
    DeadlineRows rows;

    @Inject
    DeadlineLists lists;

    @Inject
    LifeLine life;

    @Inject
    DeadlineAccess access;

    @Inject
    DeadlinePeople people;

    @Inject
    DeadlineNotices notices;

    @Inject
    ClockDesk desk;

    @Inject
    WorkingTimes calendars;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<DeadlineMoved> moved;

    /** What is overdue is not made good by standing still. */
    static boolean mayChange(DeadlineState state) {
        return state == DeadlineState.RUNNING || state == DeadlineState.PAUSED;
    }

    public void pause(UUID id, @Nullable String reason) {
        var now = ClockDesk.micros(clock.instant());
        var row = mine(id);
        if (row.state(now) != DeadlineState.RUNNING) {
            throw new Conflict(Message.of("problem.deadline-not-running"));
        }
        var words = words(reason);
        rows.move(id, row.startsAt(), row.dueAt(), now, now, null);
        note(row, DeadlineStep.Kind.PAUSED, words, now, row.dueAt());
        notices.settle(row);
        trail(DeadlineAction.DEADLINE_PAUSED, row, words);
    }

    public void resume(UUID id, @Nullable String reason) {
        var now = ClockDesk.micros(clock.instant());
        var row = mine(id);
        var paused = row.pausedAt();
        if (paused == null || row.state(now) != DeadlineState.PAUSED) {
            throw new Conflict(Message.of("problem.deadline-not-paused"));
        }
        var words = words(reason);
        var calendar = calendars.now().of(row.siteId());
        var due = row.pace()
                .resumed(row.dueAt().atZone(Days.ZONE), paused.atZone(Days.ZONE), now.atZone(Days.ZONE), calendar)
                .toInstant();
        // What was due before it stood still, because its start was moved meanwhile, is told now.
        var told = due.isBefore(now) ? due.minusNanos(1_000) : now;
        var wakes = row.timing(row.startsAt(), due).next(told, calendar);
        rows.move(id, row.startsAt(), due, null, told, wakes);
        note(row, DeadlineStep.Kind.RESUMED, words, now, due);
        desk.look(wakes);
        trail(DeadlineAction.DEADLINE_RESUMED, row, words);
        if (!due.equals(row.dueAt())) {
            moved.fire(new DeadlineMoved(row.clock(due), row.dueAt(), DeadlineCause.PAUSE));
        }
    }

    /** Not found unless the caller sees it, refused unless they have a say in it. */
    private DeadlineRow mine(UUID id) {
        var reach = access.reach(people.roster());
        var row = rows.lock(id).filter(one -> lists.sees(id, reach)).orElseThrow(DeadlineViews::nothing);
        if (!reach.maySupervise(row.siteId())) {
            throw new Forbidden(Message.of("problem.deadline-not-yours"));
        }
        return row;
    }

    private static String words(@Nullable String reason) {
        var problems = new Violations();
        var words = problems.text("/reason", reason, Deadlines.MAX_REASON);
        problems.check();
        return words;
    }

    private void note(DeadlineRow row, DeadlineStep.Kind kind, String reason, Instant now, Instant due) {
        var by = new DeadlinePerson(caller.get().personId(), caller.get().name());
        life.add(row.id(), new DeadlineStep(kind, null, reason, by, now, now, row.dueAt(), due));
    }

    private void trail(DeadlineAction action, DeadlineRow row, String reason) {
        trail.fire(new AuditedAction(
                action, "deadline", row.id().toString(), null, Map.of("rule", row.rule(), "reason", reason)));
    }
}
