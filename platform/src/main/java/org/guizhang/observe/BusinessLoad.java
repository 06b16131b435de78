package org.guizhang.observe;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Which businesses ask most of this node, within this hour of its life and the one before. Who comes when very many are
 * counted already is left out.
 */
public final class BusinessLoad {
    private static final int MOST = 20_000;

    /**
     * What one business has asked for.
     *
     * @param seconds how long requests for it took, all together
     */
    public record Load(UUID tenantId, long requests, double seconds, long statements) {
        private Load and(long nanos, int more) {
            return new Load(tenantId, requests + 1, seconds + nanos / 1e9, statements + more);
        }

        private Load and(Load other) {
            return new Load(
                    tenantId, requests + other.requests, seconds + other.seconds, statements + other.statements);
        }
    }

    private Map<UUID, Load> now = new HashMap<>();
    private Map<UUID, Load> before = Map.of();
    private long hour = hour();

    private static long hour() {
        return TimeUnit.NANOSECONDS.toHours(System.nanoTime());
    }

    synchronized void add(UUID tenant, long nanos, int statements) {
        turn();
        if (now.size() < MOST || now.containsKey(tenant)) {
            now.put(tenant, now.getOrDefault(tenant, new Load(tenant, 0, 0, 0)).and(nanos, statements));
        }
    }

    private void turn() {
        var current = hour();
        if (current != hour) {
            before = current == hour + 1 ? now : Map.of();
            now = new HashMap<>();
            hour = current;
        }
    }

    /** Those whose requests took longest, all together. */
    public synchronized List<Load> top(int many) {
        turn();
        var both = new HashMap<>(before);
        now.forEach((tenant, load) -> both.merge(tenant, load, Load::and));
        return both.values().stream()
                .sorted(Comparator.comparingDouble(Load::seconds).reversed().thenComparing(Load::tenantId))
                .limit(many)
                .toList();
    }
}
