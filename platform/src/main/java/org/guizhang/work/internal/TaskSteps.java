package org.guizhang.work.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.SystemActor;
import org.guizhang.work.Outcome;
import org.guizhang.work.Worker;

/** The steps of a task's life, a transaction each. */
@ApplicationScoped
@Transactional
@ActivateRequestContext
public class TaskSteps {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int GROWTH = 4;
    /** From this attempt on the pause is the longest. */
    private static final int STEADY = 7;

    @Inject
    TaskRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Database database;

    public List<DueTasks> due(String kind) {
        return rows.due(kind);
    }

    /** Takes a task of a business; committed before it is done, so that no row of the table is locked meanwhile. */
    public Optional<Lease> claim(UUID tenant, String kind) {
        caller.set(SystemActor.of(tenant));
        return rows.claim(kind);
    }

    /** Does a task; answers what is left to do outside the transaction. */
    public Optional<Outcome.Outside> work(Worker worker, Lease lease) {
        caller.set(SystemActor.of(lease.task().tenantId()));
        var outcome = worker.work(lease.task());
        if (outcome instanceof Outcome.Outside outside) {
            return Optional.of(outside);
        }
        end(lease, outcome);
        return Optional.empty();
    }

    /** Ends a task whose rest was done outside. */
    public void end(Lease lease, Outcome.Outside outside) {
        caller.set(SystemActor.of(lease.task().tenantId()));
        outside.end().run();
        end(lease, Outcome.done());
    }

    /** Tries again after 1, 4, 16 … minutes, at last once a day; or gives up. */
    public void fail(Worker worker, Lease lease, Exception why) {
        caller.set(SystemActor.of(lease.task().tenantId()));
        var attempts = lease.task().attempts();
        var last = attempts >= worker.maxAttempts();
        worker.fail(lease.task(), why, last);
        if (last) {
            rows.end(lease);
        } else {
            rows.retry(lease, pause(attempts));
        }
    }

    public void release(Lease lease) {
        caller.set(SystemActor.of(lease.task().tenantId()));
        rows.release(lease);
    }

    /** The task's row is locked last, after all that was changed on its account. */
    private void end(Lease lease, Outcome outcome) {
        database.atEnd(TaskChange.class, new EndedTask(lease, outcome), rows::write);
    }

    static Duration pause(int attempts) {
        return attempts >= STEADY ? LONGEST_PAUSE : FIRST_PAUSE.multipliedBy((long) Math.pow(GROWTH, attempts - 1.0));
    }
}
