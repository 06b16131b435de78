package org.guizhang.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The launcher's voice: one line per step with the seconds it took. */
final class Progress {
    private final PrintStream out;
    private final InstantSource clock;
    private @Nullable Thread speaker;
    private boolean withinLine;

    Progress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** A step that may fail; its line is completed when it has ended. */
    interface Step<T> {
        T run() throws IOException, InterruptedException, SQLException;
    }

    <T> T step(String title, Step<T> step) throws IOException, InterruptedException, SQLException {
        var start = clock.instant();
        print(String.format("  %-44s ", title), true);
        try {
            var result = step.run();
            var millis = Duration.between(start, clock.instant()).toMillis();
            print(String.format("%6.1f s%n", millis / 1000.0), false);
            return result;
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            print(String.format("failed%n"), false);
            throw e;
        }
    }

    void say(String line) {
        print(line + System.lineSeparator(), false);
    }

    /** From now on only this thread is heard: it stops what another one is still waiting for. */
    synchronized void takeOver() {
        if (withinLine) {
            say("stopped");
        }
        speaker = Thread.currentThread();
    }

    private synchronized void print(String text, boolean unfinished) {
        if (speaker == null || speaker == Thread.currentThread()) {
            out.print(text);
            out.flush();
            withinLine = unfinished;
        }
    }
}
