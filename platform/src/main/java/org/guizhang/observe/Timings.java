package org.guizhang.observe;

import java.util.concurrent.atomic.LongAdder;

/** How often something took how long: a histogram as OpenMetrics has it. */
public final class Timings {
    /** Upper bounds of the buckets, in milliseconds; what took longer is in none of them. */
    private static final long[] BOUNDS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000};

    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Timings() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void add(long took) {
        int i = 0;
        while (i < BOUNDS.length && took > BOUNDS[i] * MILLION) {
            i++;
        }
        buckets[i].increment();
        nanos.add(took);
    }

    public static int bounds() {
        return BOUNDS.length;
    }

    /** The upper bound of a bucket, in seconds. */
    public static double bound(int bucket) {
        return BOUNDS[bucket] / 1000.0;
    }

    /** How many there were in a bucket and those before it. */
    public long upTo(int bucket) {
        long count = 0;
        for (int i = 0; i <= bucket; i++) {
            count += buckets[i].sum();
        }
        return count;
    }

    public long count() {
        return upTo(BOUNDS.length);
    }

    public double seconds() {
        return nanos.sum() / BILLION;
    }
}
