package org.guizhang.joining.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guizhang.joining.JoiningAction;
import org.guizhang.joining.roster.RosterJob.State;
import org.guizhang.joining.roster.internal.RosterJobRows;
import org.guizhang.shared.AuditedAction;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;

/**
 * Takes lists of people in, a few rows a transaction, in the name of whoever began it, as long as they may; and forgets
 * them a while after their end.
 */
@ApplicationScoped
class RosterWorker implements Worker {
    private static final int PART = 25;
    private static final int MAX_ATTEMPTS = 5;
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    RosterJobRows rows;

    @Inject
    RosterImports imports;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<RosterTaken> taken;

    @Override
    public String kind() {
        return RosterJobRows.KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public int maxAttempts() {
        return MAX_ATTEMPTS;
    }

    @Override
    public Outcome work(Task task) {
        var id = UUID.fromString(task.subject());
        var work = rows.take(id).orElse(null);
        if (work == null) {
            return Outcome.done();
        }
        var ended = work.job().endedAt();
        if (ended != null) {
            return forget(id, ended);
        }
        var who = accounts.callerOf(work.account(), task.tenantId())
                .filter(found -> found.may(Permission.MANAGE_PEOPLE))
                .orElse(null);
        if (who == null) {
            return end(work, State.STOPPED);
        }
        caller.set(who);
        var part = imports.applyPart(work.file(), work.site(), work.job().taken(), PART);
        rows.advance(id, part.found(), part.added());
        var now = rows.take(id).orElseThrow();
        return now.job().taken() < now.job().total() ? Outcome.later(clock.instant()) : end(now, State.DONE);
    }

    @Override
    public void fail(Task task, Exception why, boolean last) {
        if (last) {
            rows.take(UUID.fromString(task.subject())).ifPresent(work -> end(work, State.STOPPED));
        }
    }

    private Outcome end(RosterJobRows.Work work, State state) {
        var job = work.job();
        var now = clock.instant();
        rows.end(job.id(), state, now);
        if (job.added() + job.assigned() > 0) {
            trail.fire(new AuditedAction(
                    JoiningAction.PEOPLE_IMPORTED,
                    "tenant",
                    caller.get().tenantId().toString(),
                    null,
                    Map.of("added", job.added(), "assigned", job.assigned(), "present", job.present())));
        }
        taken.fire(new RosterTaken(job.id(), work.person(), job.added(), state == State.DONE));
        return Outcome.later(now.plus(KEPT));
    }

    private Outcome forget(UUID id, Instant ended) {
        var end = ended.plus(KEPT);
        if (clock.instant().isBefore(end)) {
            return Outcome.later(end);
        }
        rows.delete(id);
        return Outcome.done();
    }
}
