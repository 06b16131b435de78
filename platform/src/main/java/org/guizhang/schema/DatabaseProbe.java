package org.guizhang.schema;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Whether the database answers: asked once a second at most, however many want to know, and for two seconds at most. */
@ApplicationScoped
public class DatabaseProbe {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Resource
    ManagedExecutorService executor;

    @Inject
    DatabaseSign sign;

    private @Nullable Future<?> asking;
    private boolean known;
    private boolean answered;
    private long askedAt;

    /** The last answer, if it is fresh, or a new one; at once where the database has been silent and still is. */
    public synchronized boolean answers() {
        if (asking != null && !asking.isDone()) {
            return false;
        }
        if (asking == null && known && System.nanoTime() - askedAt < GOOD_FOR.toNanos()) {
            return answered;
        }
        if (asking == null) {
            asking = executor.submit(sign::ask);
        }
        answered = isAnswered(asking);
        known = true;
        askedAt = System.nanoTime();
        return answered;
    }

    /** One that gets no answer is not asked again before it has ended. */
    private boolean isAnswered(Future<?> question) {
        try {
            question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            asking = null;
            return true;
        } catch (TimeoutException silent) {
            return false;
        } catch (ExecutionException refused) {
            asking = null;
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
