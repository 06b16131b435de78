package org.guizhang.policy.follow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.guizhang.shared.Job;
import org.guizhang.work.WorkerJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes which modules have a newer version of their template to follow: when the server starts, which brings new
 * versions, and when somebody has chosen to follow. What is noted is done by {@link FollowWorker}.
 */
@ApplicationScoped
public class FollowJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(FollowJob.class);

    @Inject
    FollowNoting noting;

    @Inject
    WorkerJobs work;

    // Until noting has worked once, and again after it has not.
    private volatile boolean unnoted = true;

    @Override
    public Duration pause() {
        return work.pause(FollowRows.KIND);
    }

    /** Notes what an earlier attempt could not, the first one included. */
    @Override
    public void run() {
        if (unnoted) {
            follow();
        }
    }

    /** Notes, and follows at once. */
    public void follow() {
        try {
            note();
        } catch (RuntimeException failed) {
            LOG.error("Modules that are behind their template could not be noted; the next run tries again", failed);
        }
        work.run(FollowRows.KIND);
    }

    private synchronized void note() {
        unnoted = true;
        var noted = noting.note();
        unnoted = false;
        if (noted > 0) {
            LOG.info("{} modules have a newer version of their template to follow", noted);
        }
    }
}
