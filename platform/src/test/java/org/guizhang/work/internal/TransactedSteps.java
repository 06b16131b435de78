package org.guizhang.work.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Job;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.JdbcDatabase;
import org.guizhang.work.Outcome;
import org.guizhang.work.Tasks;
import org.guizhang.work.TestTasks;
import org.guizhang.work.Worker;

/** The steps of tasks with the transactions that a container would make around them. */
public class TransactedSteps extends TaskSteps {
    private final JdbcDatabase jdbc;

    public TransactedSteps(JdbcDatabase database, CurrentCaller caller, Clock clock) {
        this.jdbc = database;
        this.database = database;
        this.caller = caller;
        this.rows = new TaskRows();
        rows.database = database;
        rows.caller = caller;
        rows.clock = clock;
    }

    /** A process as it starts: nothing is left in its memory. */
    public Job node(Worker worker) {
        return new WorkerJob(worker, worker.every(), this);
    }

    public Tasks tasks() {
        return TestTasks.of(jdbc, rows);
    }

    /** Takes a task of a business and does what is done inside, as a process that dies right after. */
    public Optional<Outcome.Outside> take(Worker worker, UUID tenant) {
        return claim(tenant, worker.kind()).flatMap(lease -> work(worker, lease));
    }

    /** Whether a business has something to do of a kind. */
    public boolean isDue(UUID tenant, String kind) {
        return due(kind).stream().anyMatch(due -> due.tenant().equals(tenant));
    }

    @Override
    public List<DueTasks> due(String kind) {
        return jdbc.transaction(() -> super.due(kind));
    }

    @Override
    public Optional<Lease> claim(UUID tenant, String kind) {
        return jdbc.transaction(() -> super.claim(tenant, kind));
    }

    @Override
    public Optional<Outcome.Outside> work(Worker worker, Lease lease) {
        return jdbc.transaction(() -> super.work(worker, lease));
    }

    @Override
    public void end(Lease lease, Outcome.Outside outside) {
        jdbc.transaction(() -> super.end(lease, outside));
    }

    @Override
    public void fail(Worker worker, Lease lease, Exception why) {
        jdbc.transaction(() -> super.fail(worker, lease, why));
    }

    @Override
    public void release(Lease lease) {
        jdbc.transaction(() -> super.release(lease));
    }
}
