package org.guizhang.work.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.guizhang.observe.Measures;
import org.guizhang.shared.Job;
import org.guizhang.tenant.DatabaseFailure;
import org.guizhang.work.Outcome;
import org.guizhang.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the due tasks of one kind done, in rounds: each business has its turn, and one with very many keeps the others
 * waiting no longer than a turn takes.
 */
public final class WorkerJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerJob.class);
    /** So many tasks of a business are done before it is the next one's turn. */
    private static final int TURN = 20;
    /** So often in a row the database may have trouble before the job leaves it to the next run. */
    private static final int PATIENCE = 3;

    private final Worker worker;
    private final Duration pause;
    private final TaskSteps steps;
    private final AtomicInteger wanted = new AtomicInteger();
    /** What could not be given back, because the database had gone away from that, too. */
    private final Queue<Lease> kept = new ArrayDeque<>();

    private enum Next {
        DONE,
        TROUBLE,
        NONE
    }

    public WorkerJob(Worker worker, Duration pause, TaskSteps steps) {
        this.worker = worker;
        this.pause = pause;
        this.steps = steps;
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public String name() {
        return worker.kind();
    }

    /** Where a run goes on already, it looks once more afterwards, and this call returns at once. */
    @Override
    public void run() {
        if (wanted.getAndIncrement() > 0) {
            return;
        }
        int seen;
        do {
            seen = wanted.get();
            try {
                rounds();
            } catch (RuntimeException | Error failed) {
                // Whatever it was: a run that does not come to its end would be the last of this node.
                LOG.error("Looking for tasks of the kind {} has failed; the next run goes on", worker.kind(), failed);
            }
        } while (!wanted.compareAndSet(seen, 0));
    }

    private void rounds() {
        giveBack();
        var run = new Run();
        var goesOn = worker.isReady();
        while (goesOn) {
            var due = steps.due(worker.kind());
            run.did = false;
            due.forEach(business -> turn(run, business));
            goesOn = run.did && !run.isOver();
        }
    }

    /** Trouble is the end of a turn: it may be this business's alone, as where two of its transactions wait for each other. */
    private void turn(Run run, DueTasks business) {
        for (long i = Math.min(business.count(), TURN); i > 0 && !run.isOver(); i--) {
            var next = next(business.tenant());
            if (next == Next.NONE) {
                return;
            }
            run.did = true;
            if (next == Next.TROUBLE) {
                run.trouble++;
                return;
            }
            run.trouble = 0;
        }
    }

    private static final class Run {
        /** Whether this round had anything to do. */
        private boolean did;
        /** How often in a row the database has had trouble. */
        private int trouble;

        boolean isOver() {
            return trouble == PATIENCE;
        }
    }

    private Next next(UUID tenant) {
        try {
            return steps.claim(tenant, worker.kind()).map(this::work).orElse(Next.NONE);
        } catch (RuntimeException | Error failed) {
            LOG.error("Tasks of the kind {} of a business are left to the next run", worker.kind(), failed);
            return Next.TROUBLE;
        }
    }

    private Next work(Lease lease) {
        try {
            var outside = steps.work(worker, lease);
            if (outside.isPresent()) {
                finish(lease, outside.get());
            }
            Measures.ofThisNode().task(worker.kind(), "done");
            return Next.DONE;
        } catch (Exception failed) {
            return failed(lease, failed);
        } catch (Error failed) {
            return failed(lease, new IllegalStateException(failed));
        }
    }

    private void finish(Lease lease, Outcome.Outside outside) throws Exception {
        outside.step().run();
        steps.end(lease, outside);
    }

    private Next failed(Lease lease, Exception why) {
        var task = lease.task();
        if (DatabaseFailure.isPassing(why)) {
            LOG.warn("The database went away from the task {} of the kind {}", task.subject(), task.kind(), why);
            Measures.ofThisNode().task(worker.kind(), "given back");
            kept.add(lease);
            giveBack();
            return Next.TROUBLE;
        }
        if (why instanceof RuntimeException) {
            LOG.error(
                    "The task {} of the kind {} has failed at attempt {}",
                    task.subject(),
                    task.kind(),
                    task.attempts(),
                    why);
        }
        Measures.ofThisNode().task(worker.kind(), "failed");
        steps.fail(worker, lease, why);
        return Next.DONE;
    }

    /** Gives back what was no attempt; what cannot be given back now is tried again when the next run begins. */
    private void giveBack() {
        for (int i = kept.size(); i > 0; i--) {
            var lease = kept.remove();
            try {
                steps.release(lease);
            } catch (RuntimeException failed) {
                LOG.warn("A task of the kind {} is given back later", worker.kind(), failed);
                kept.add(lease);
            }
        }
    }
}
