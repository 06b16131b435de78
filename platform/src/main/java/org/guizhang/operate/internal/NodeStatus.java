package org.guizhang.operate.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.guizhang.observe.Gauge;
import org.guizhang.observe.Measures;
import org.guizhang.observe.NodeState;
import org.guizhang.observe.StatusPart;
import org.guizhang.schema.DatabaseProbe;
import org.guizhang.schema.JobScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How this node is, and what each feature tells. One that cannot tell keeps no other from it. */
@ApplicationScoped
public class NodeStatus {
    private static final Logger LOG = LoggerFactory.getLogger(NodeStatus.class);
    private static final double THOUSAND = 1000;
    private static final int MIB = 1 << 20;

    @Inject
    NodeState node;

    @Inject
    DatabaseProbe database;

    @Inject
    JobScheduler jobs;

    @Inject
    @Any
    Instance<StatusPart> parts;

    /** Under the name of each part what it tells, and all gauges. */
    public record Read(Map<String, Object> status, List<Gauge> gauges) {}

    /** The node itself: {@code state} is {@code open}, {@code leaving} or {@code closed}. */
    record Node(
            String state,
            boolean database,
            long upSeconds,
            int requestsUnderWay,
            int jobsUnderWay,
            long heapUsedMib,
            long heapMostMib,
            int threads) {}

    /** A part that could not tell. */
    record Silent(String failure) {}

    /** What this node is at, but for the request that asks. */
    public int underWay() {
        return Math.max(0, Measures.ofThisNode().underWay() - 1) + jobs.underWay();
    }

    public Read read() {
        var status = new TreeMap<String, Object>();
        var gauges = new ArrayList<Gauge>();
        var self = self();
        status.put("node", self);
        gauges.addAll(gauges(self));
        parts.stream().sorted(Comparator.comparing(StatusPart::name)).forEach(part -> tell(part, status, gauges));
        return new Read(status, List.copyOf(gauges));
    }

    private static void tell(StatusPart part, Map<String, Object> status, List<Gauge> gauges) {
        try {
            var told = part.tell();
            status.put(part.name(), told.status());
            gauges.addAll(told.gauges());
        } catch (RuntimeException failed) {
            LOG.warn("The part {} of the status cannot be told", part.name(), failed);
            status.put(part.name(), new Silent("cannot be told just now; see the log"));
        }
    }

    private Node self() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Node(
                node.phase().name().toLowerCase(Locale.ROOT),
                database.answers(),
                Math.round(ManagementFactory.getRuntimeMXBean().getUptime() / THOUSAND),
                Math.max(0, Measures.ofThisNode().underWay() - 1),
                jobs.underWay(),
                heap.getUsed() / MIB,
                heap.getMax() / MIB,
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static List<Gauge> gauges(Node self) {
        return List.of(
                Gauge.of(
                        "guizhang_open",
                        "1 while this node takes all requests",
                        self.state().equals("open") ? 1 : 0),
                Gauge.of("guizhang_database_answers", "1 while the database answers", self.database() ? 1 : 0),
                Gauge.of("guizhang_up_seconds", "Since the start of this node", self.upSeconds()),
                Gauge.of("guizhang_requests_under_way", "Requests this node is at", self.requestsUnderWay()),
                Gauge.of("guizhang_jobs_under_way", "Jobs this node is at", self.jobsUnderWay()),
                Gauge.of("guizhang_heap_used_bytes", "Heap in use", (double) self.heapUsedMib() * MIB),
                Gauge.of("guizhang_heap_max_bytes", "Largest heap", (double) self.heapMostMib() * MIB),
                Gauge.of("guizhang_threads", "Threads", self.threads()));
    }
}
