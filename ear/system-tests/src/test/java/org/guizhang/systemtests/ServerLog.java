package org.guizhang.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the server's log says from a moment on.
 *
 * @param before its length at that moment, in characters
 */
record ServerLog(int before) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String END_OF_RECORD = "]]";

    static ServerLog fromNow() {
        var marker = Marker.made(0);
        return new ServerLog(marker.end());
    }

    /** What was said up to now. */
    String said() {
        var marker = Marker.made(before);
        return read().substring(before, Math.max(before, marker.begin()));
    }

    /**
     * A record that the server is made to write: a thread of its own writes the log, later, and what stands before this is
     * all. It is about an address that is none (docs/operations.md, known limits).
     */
    private record Marker(int begin, int end) {
        static Marker made(int from) {
            var random = ThreadLocalRandom.current();
            var none = "%" + (char) random.nextInt('g', 'z') + (char) random.nextInt('G', 'Z');
            var since = Math.max(from, read().length());
            ask("/" + none);
            var patience = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                var log = read();
                var said = log.indexOf(" pattern - " + none, since);
                var end = said < 0 ? said : log.indexOf(END_OF_RECORD, said);
                if (end >= 0) {
                    return new Marker(Math.max(0, log.lastIndexOf("\n[", said)), end + END_OF_RECORD.length());
                }
                if (System.nanoTime() > patience) {
                    throw new AssertionError("The server's log says nothing of /" + none);
                }
                Rest.stranger().get("/health/live");
            }
        }
    }

    private static void ask(String address) {
        var url = Server.running().url();
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read() {
        try {
            return Files.readString(Server.running().serverLog());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
