package org.guizhang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;

/** Waits until the application says that it is ready, or finds out why it will not be. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Pattern LISTENING = Pattern.compile("Grizzly [0-9.]+ started in");
    private static final Pattern DEPLOYED = Pattern.compile("Boot Command deploy returned with result SUCCESS");
    private static final Pattern FAILED =
            Pattern.compile("Boot Command deploy (failed|returned with result FAILURE)|Failed to start, exiting");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final InstantSource clock;
    private final Path log;
    private final Path console;
    private final long logStart;
    private final long consoleStart;

    /** Made before the server starts: what the logs say from here on belongs to this start. */
    Readiness(InstantSource clock, Path logs) throws IOException {
        this.clock = clock;
        this.log = logs.resolve("server.log");
        this.console = logs.resolve(Payara.CONSOLE);
        this.logStart = Logs.size(log);
        this.consoleStart = Logs.size(console);
    }

    /** Returns once the server itself runs and has begun to deploy. */
    void awaitServer(Process server) throws IOException, InterruptedException {
        await(server, () -> LISTENING.matcher(said()).find());
    }

    /** Returns once the application is deployed and answers 200 at the address. */
    void awaitApplication(Process server, URI ready) throws IOException, InterruptedException {
        await(server, () -> DEPLOYED.matcher(said()).find() && answers(ready));
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private void await(Process server, Condition condition) throws IOException, InterruptedException {
        var end = clock.instant().plus(PATIENCE);
        while (!condition.holds()) {
            var alive = server.isAlive();
            var said = said();
            if (FAILED.matcher(said).find() || !alive) {
                throw failed(said);
            }
            if (clock.instant().isAfter(end)) {
                throw new Refusal(
                        "Guizhang was not ready after " + PATIENCE.toMinutes() + " minutes (see " + log + ").");
            }
            Thread.sleep(BETWEEN.toMillis());
        }
    }

    private String said() throws IOException {
        return Logs.since(log, logStart);
    }

    private Refusal failed(String said) throws IOException {
        // A server that fails before it has a log says so on its console.
        var where = said.isBlank() ? console : log;
        var text = said.isBlank() ? Logs.since(console, consoleStart) : said;
        return new Refusal("Guizhang did not start: " + FailureCause.in(text) + " (see " + where + ").");
    }

    private boolean answers(URI ready) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // Not listening yet.
        }
    }
}
