package org.guizhang.observe;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node has counted since its start. One for the node, without a container: EclipseLink makes its profiler
 * itself.
 */
public final class Measures {
    private static final Logger LOG = LoggerFactory.getLogger("org.guizhang.slow");
    private static final Measures NODE = new Measures();

    /** A resource that answered, how it was asked, and the status. */
    public record Route(String route, String method, int status) {}

    /** What tasks of a kind have come to. */
    public record TaskCount(String kind, String outcome) {}

    private final Map<Route, Timings> requests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> statementsByRoute = new ConcurrentHashMap<>();
    private final Map<String, Timings> statements = new ConcurrentHashMap<>();
    private final Map<String, Timings> jobs = new ConcurrentHashMap<>();
    private final Map<TaskCount, LongAdder> tasks = new ConcurrentHashMap<>();
    private final LongAdder slow = new LongAdder();
    private final AtomicInteger underWay = new AtomicInteger();
    private final BusinessLoad businesses = new BusinessLoad();
    private volatile long slowNanos = Duration.ofSeconds(1).toNanos();

    private Measures() {}

    public static Measures ofThisNode() {
        return NODE;
    }

    /** From how long on a statement is named in the log. */
    public void slowFrom(Duration duration) {
        slowNanos = duration.toNanos();
    }

    public void requestBegins() {
        underWay.incrementAndGet();
    }

    /** A request was answered. */
    public void requestEnds(RequestTrace trace, Route answered, long nanos) {
        underWay.decrementAndGet();
        requests.computeIfAbsent(answered, key -> new Timings()).add(nanos);
        statementsByRoute
                .computeIfAbsent(answered.route(), key -> new LongAdder())
                .add(trace.statements());
        trace.tenant().ifPresent(tenant -> businesses.add(tenant, nanos, trace.statements()));
    }

    /** How many requests this node is at. */
    public int underWay() {
        return underWay.get();
    }

    /**
     * A statement was answered.
     *
     * @param by what has sent it
     * @param sql without its values
     */
    public void statement(String by, long nanos, String sql) {
        statements.computeIfAbsent(by, key -> new Timings()).add(nanos);
        var trace = RequestTrace.running();
        trace.ifPresent(running -> running.statement(nanos));
        if (nanos >= slowNanos) {
            slow.increment();
            LOG.warn(
                    "A statement of {} took {} ms: {}",
                    trace.flatMap(RequestTrace::route).orElse("nobody"),
                    Duration.ofNanos(nanos).toMillis(),
                    sql.replaceAll("\\s+", " "));
        }
    }

    public void job(String name, long nanos) {
        jobs.computeIfAbsent(name, key -> new Timings()).add(nanos);
    }

    /** A task was done, failed, or given back. */
    public void task(String kind, String outcome) {
        tasks.computeIfAbsent(new TaskCount(kind, outcome), key -> new LongAdder())
                .increment();
    }

    public Map<Route, Timings> requests() {
        return Map.copyOf(requests);
    }

    public Map<String, Long> statementsByRoute() {
        var counts = new TreeMap<String, Long>();
        statementsByRoute.forEach((route, count) -> counts.put(route, count.sum()));
        return counts;
    }

    public Map<String, Timings> statements() {
        return new TreeMap<>(statements);
    }

    public Map<String, Timings> jobs() {
        return new TreeMap<>(jobs);
    }

    public Map<TaskCount, Long> tasks() {
        var counts = new ConcurrentHashMap<TaskCount, Long>();
        tasks.forEach((task, count) -> counts.put(task, count.sum()));
        return counts;
    }

    public long slowStatements() {
        return slow.sum();
    }

    public BusinessLoad businesses() {
        return businesses;
    }
}
