package org.guizhang.work.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guizhang.observe.Gauge;
import org.guizhang.observe.StatusPart;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** How much waits to be done beside the requests, of all businesses and for all nodes. */
@ApplicationScoped
public class QueueStatus implements StatusPart {
    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * The tasks of a kind.
     *
     * @param waiting all there are, most of them for later
     * @param due what nobody is at, though its time has come
     * @param atWork what a node is at
     * @param tried what has failed at least once and is tried again
     */
    record Queue(
            String kind,
            long waiting,
            long due,
            long atWork,
            long tried,
            @Nullable Instant oldestDueAt) {}

    /** A queue and how many seconds its oldest task is overdue. */
    record QueueAge(String kind, long waiting, long due, long atWork, long tried, long oldestSeconds) {}

    @Override
    public String name() {
        return "queues";
    }

    @Override
    @Transactional
    public Told tell() {
        var now = clock.instant();
        var ages = database.outsideTenants()
                .createQuery("select kind, waiting, due, at_work, tried, oldest_due_at from task_queues(:now)")
                .bind("now", now)
                .mapTo(Queue.class)
                .map(queue -> age(queue, now))
                .list();
        var gauges = new ArrayList<Gauge>();
        ages.forEach(queue -> {
            gauges.add(
                    gauge("guizhang_tasks_waiting", "Tasks there are, most of them for later", queue, queue.waiting()));
            gauges.add(gauge("guizhang_tasks_due", "Tasks due that nobody is at", queue, queue.due()));
            gauges.add(gauge("guizhang_tasks_tried", "Tasks that failed and are tried again", queue, queue.tried()));
            gauges.add(gauge(
                    "guizhang_task_oldest_due_seconds",
                    "For how long the oldest of them is due",
                    queue,
                    queue.oldestSeconds()));
        });
        return new Told(ages, List.copyOf(gauges));
    }

    private static QueueAge age(Queue queue, Instant now) {
        var oldest = queue.oldestDueAt();
        var seconds =
                oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds());
        return new QueueAge(queue.kind(), queue.waiting(), queue.due(), queue.atWork(), queue.tried(), seconds);
    }

    private static Gauge gauge(String name, String help, QueueAge queue, long value) {
        return new Gauge(name, help, Map.of("kind", queue.kind()), value);
    }
}
