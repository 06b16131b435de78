package org.guizhang.schema;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guizhang.observe.Measures;
import org.guizhang.observe.NodeState;
import org.guizhang.observe.RequestTrace;
import org.guizhang.shared.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs of this node until it leaves or the application ends. */
@ApplicationScoped
public class JobScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final List<ScheduledFuture<?>> scheduled = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /** The first run is now: what came to be due while the server was away waits no longer. */
    void start(Job job) {
        var millis = job.pause().toMillis();
        scheduled.add(scheduler.scheduleWithFixedDelay(() -> run(job), 0, millis, TimeUnit.MILLISECONDS));
    }

    /** What is at work goes on; nothing new begins. Other nodes do what is due. */
    void leave(@Observes NodeState.Leaving leaving) {
        stop();
    }

    /** How many jobs are running now. */
    public int underWay() {
        return underWay.get();
    }

    @PreDestroy
    void stop() {
        scheduled.forEach(future -> future.cancel(false));
    }

    /** A run that throws would be the job's last. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private void run(Job job) {
        var trace = RequestTrace.begin(null);
        trace.route("job " + job.name());
        var begun = System.nanoTime();
        underWay.incrementAndGet();
        try {
            job.run();
        } catch (RuntimeException | Error failed) {
            LOG.error("A job failed and will be tried again", failed);
        } finally {
            underWay.decrementAndGet();
            Measures.ofThisNode().job(job.name(), System.nanoTime() - begun);
            trace.end();
        }
    }
}
