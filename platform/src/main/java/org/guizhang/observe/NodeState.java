package org.guizhang.observe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Whether this node takes requests, on its way to its end. */
@ApplicationScoped
public class NodeState {
    private static final Duration LATELY = Duration.ofMinutes(1);

    /** The three of a life. */
    public enum Phase {
        /** Takes all. */
        OPEN,
        /** Still takes all, and says that it is not ready, so that others are asked. */
        LEAVING,
        /** Takes nothing new; what is under way goes on. */
        CLOSED
    }

    /** The node begins to leave. */
    public record Leaving() {}

    @Inject
    Event<Leaving> leaving;

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OPEN);
    private volatile long askedAt;
    private final AtomicInteger asks = new AtomicInteger();

    public Phase phase() {
        return Objects.requireNonNull(phase.get());
    }

    /** Says that the node is not ready any more. */
    public void leave() {
        if (phase.compareAndSet(Phase.OPEN, Phase.LEAVING)) {
            leaving.fire(new Leaving());
        }
    }

    /** From here on nothing new is taken. */
    public void close() {
        leave();
        phase.set(Phase.CLOSED);
    }

    /** Somebody has asked whether the node is ready. */
    public void noteAsked() {
        askedAt = System.nanoTime();
        asks.incrementAndGet();
    }

    /** Whether somebody goes by what the node says: has asked within the last minute, and not only once as at a start. */
    public boolean isWatched() {
        return asks.get() > 1 && System.nanoTime() - askedAt < TimeUnit.MILLISECONDS.toNanos(LATELY.toMillis());
    }
}
