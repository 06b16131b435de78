package org.guizhang.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * People hand in checklists with pictures and records with numbers, publish and sign in, while the server, the database and all
 * processes together are killed in turn, again and again: whatever was acknowledged is there, once and whole. With {@code -Psoak}.
 */
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "guizhang.storm", matches = "true")
@Order(3)
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KillStormTest {
    private static final int KILLS = Integer.getInteger("guizhang.kills", 5);

    /** What is acknowledged between two kills, at least. */
    private static final int WORK = 8;

    private final List<Running> started = new ArrayList<>();
    private final StormClient client = new StormClient();

    @TempDir
    Path folder;

    @AfterEach
    void endWhatIsLeft() throws IOException, InterruptedException {
        Running.endAll(started);
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAndWhole() throws Exception {
        var running = start();
        var work = new StormWork(client);
        work.open();
        work.begin();
        for (var kill = 0; kill < KILLS; kill++) {
            work.await(WORK);
            kill(running, kill % 3);
            client.isGone();
            if (kill % 3 < 2) {
                assertThat(running.awaitEnd()).isEqualTo(1);
            }
            running = start();
        }
        work.await(WORK);
        work.end();
        work.check();
        try (var database = running.superuser()) {
            StormRows.check(database, work);
        }
        System.out.printf("%d kills: %s%n", KILLS, work);
    }

    /** The server, the database, or everything at once, each without a word. */
    private static void kill(Running running, int which) throws IOException {
        var server = running.server();
        var database = running.database();
        if (which == 2) {
            running.launcher().destroyForcibly();
            running.launcher().onExit().join();
        }
        if (which != 1) {
            server.destroyForcibly();
            server.onExit().join();
        }
        if (which != 0) {
            database.destroyForcibly();
            database.onExit().join();
        }
    }

    private Running start() throws IOException {
        var running = Running.start(folder.toRealPath(), "data", Map.of());
        started.add(running);
        running.awaitReady();
        client.isAt(URI.create(running.state("http.url")));
        return running;
    }
}
