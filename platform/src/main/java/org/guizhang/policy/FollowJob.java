package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Job;
import org.guizhang.tenant.DatabaseFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings modules that follow their template to its newest version, one at a time, each in a transaction of its own
 * that holds the lock on its task. Killed at any moment it loses nothing: what was not committed waits still, and the
 * next run, here or on another node, goes on with it. So it is when the database goes away; only what fails by itself
 * is put aside.
 */
@ApplicationScoped
public class FollowJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(FollowJob.class);
    /** So often in a row the database may have trouble before the job leaves it to the next run. */
    private static final int PATIENCE = 3;

    @Inject
    FollowStep step;

    @Inject
    @ConfigProperty(name = "guizhang.follow.every", defaultValue = "PT1M")
    String every;

    private final AtomicInteger wanted = new AtomicInteger();
    private volatile boolean unfinished;

    @Override
    public Duration pause() {
        return Duration.parse(every);
    }

    /** Goes on with what a run had to leave. */
    @Override
    public void run() {
        if (unfinished || step.isWaiting()) {
            follow();
        }
    }

    /**
     * Notes which modules have a newer version to follow, then follows until none waits. Where a run goes on already,
     * it begins anew afterwards, and this call returns at once.
     */
    public void follow() {
        if (wanted.getAndIncrement() > 0) {
            return;
        }
        int seen;
        do {
            seen = wanted.get();
            all();
        } while (!wanted.compareAndSet(seen, 0));
    }

    private void all() {
        unfinished = true;
        try {
            int noted = step.note();
            if (noted > 0) {
                LOG.info("{} modules have a newer version of their template to follow", noted);
            }
            int done = 0;
            int trouble = 0;
            for (var next = next(); next != Next.NONE; next = next()) {
                done += next == Next.DONE ? 1 : 0;
                trouble = next == Next.TROUBLE ? trouble + 1 : 0;
                if (trouble == PATIENCE) {
                    return;
                }
            }
            unfinished = false;
            if (done > 0) {
                LOG.info("{} modules have followed or wait for a decision", done);
            }
        } catch (RuntimeException failed) {
            LOG.error("Following new versions of templates has stopped; the next run goes on", failed);
        }
    }

    private enum Next {
        DONE,
        TROUBLE,
        NONE
    }

    private Next next() {
        var taken = new FollowStep.Taken();
        try {
            return step.take(taken) ? Next.DONE : Next.NONE;
        } catch (RuntimeException failed) {
            if (DatabaseFailure.isPassing(failed)) {
                LOG.warn("The database went away from a module that follows its template; it is tried again", failed);
                return Next.TROUBLE;
            }
            var task = taken.task();
            if (task == null) {
                throw failed;
            }
            LOG.error("Module {} could not follow its template", task.moduleId(), failed);
            step.fail(task);
            return Next.DONE;
        }
    }
}
