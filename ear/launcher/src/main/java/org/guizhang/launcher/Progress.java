package org.guizhang.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

/** The launcher's voice: one line per step with the seconds it took. */
final class Progress {
    private final PrintStream out;
    private final InstantSource clock;

    Progress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** A step that may fail; its line appears when it has ended. */
    interface Step<T> {
        T run() throws IOException, InterruptedException, SQLException;
    }

    <T> T step(String title, Step<T> step) throws IOException, InterruptedException, SQLException {
        var start = clock.instant();
        out.printf("  %-44s ", title);
        out.flush();
        try {
            var result = step.run();
            var millis = Duration.between(start, clock.instant()).toMillis();
            out.printf("%6.1f s%n", millis / 1000.0);
            return result;
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            out.println("failed");
            throw e;
        } finally {
            out.flush();
        }
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }
}
