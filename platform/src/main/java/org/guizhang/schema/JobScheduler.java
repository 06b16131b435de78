package org.guizhang.schema;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.guizhang.shared.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs of this node until the application ends. */
@ApplicationScoped
public class JobScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final List<ScheduledFuture<?>> running = new CopyOnWriteArrayList<>();

    /** The first run is now: what came to be due while the server was away waits no longer. */
    void start(Job job) {
        var millis = job.pause().toMillis();
        running.add(scheduler.scheduleWithFixedDelay(() -> run(job), 0, millis, TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        running.forEach(future -> future.cancel(false));
    }

    /** A run that throws would be the job's last. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static void run(Job job) {
        try {
            job.run();
        } catch (RuntimeException | Error failed) {
            LOG.error("A job failed and will be tried again", failed);
        }
    }
}
