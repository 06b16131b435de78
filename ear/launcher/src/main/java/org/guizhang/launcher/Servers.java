package org.guizhang.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The servers started so far. Stopping goes backwards, once, also while another one is being started. */
final class Servers {
    private final Deque<Server> started = new ArrayDeque<>();
    private boolean stopping;

    /** Starts one more server unless stopping has begun. */
    interface Start<S extends Server> {
        S run() throws IOException, InterruptedException;
    }

    synchronized <S extends Server> S start(Start<S> start) throws IOException, InterruptedException {
        if (stopping) {
            throw new InterruptedException("Guizhang is stopping");
        }
        var server = start.run();
        started.push(server);
        return server;
    }

    synchronized Optional<Long> pid(String name) {
        return started.stream()
                .filter(server -> server.name().equals(name))
                .map(server -> server.process().pid())
                .findFirst();
    }

    synchronized void stop(Progress progress) throws IOException, InterruptedException, SQLException {
        stopping = true;
        while (!started.isEmpty()) {
            var server = started.pop();
            progress.step("Stopping " + server.name(), () -> {
                server.stop();
                return server;
            });
        }
    }

    /** Waits until one of the servers ends by itself, and returns it; null if they end because they are stopped. */
    @Nullable
    Server awaitEnd() throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (stopping) {
                    return null;
                }
                for (var server : started) {
                    if (!server.process().isAlive()) {
                        return server;
                    }
                }
                wait(200);
            }
        }
    }
}
