package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings modules that follow their template to its newest version, one at a time, each in a transaction of its own
 * that holds the lock on its task. Killed at any moment it loses nothing: what was not committed waits still, and the
 * next run, here or on another node, goes on with it.
 */
@ApplicationScoped
public class FollowJob implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowJob.class);

    @Inject
    FollowStep step;

    private final ReentrantLock running = new ReentrantLock();

    /** Notes which modules have a newer version to follow, then follows until none waits. */
    @Override
    public void run() {
        running.lock();
        try {
            int noted = step.note();
            if (noted > 0) {
                LOG.info("{} modules have a newer version of their template to follow", noted);
            }
            int done = 0;
            while (next()) {
                done++;
            }
            if (done > 0) {
                LOG.info("{} modules have followed or wait for a decision", done);
            }
        } catch (RuntimeException failed) {
            LOG.error("Following new versions of templates has stopped; the next start goes on", failed);
        } finally {
            running.unlock();
        }
    }

    private boolean next() {
        var taken = new FollowStep.Taken();
        try {
            return step.take(taken);
        } catch (RuntimeException failed) {
            var task = taken.task();
            if (task == null) {
                throw failed;
            }
            LOG.error("Module {} could not follow its template", task.moduleId(), failed);
            step.fail(task);
            return true;
        }
    }
}
