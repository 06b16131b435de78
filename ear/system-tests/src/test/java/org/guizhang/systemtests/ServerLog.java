package org.guizhang.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the server's log says from a moment on.
 *
 * @param before its length at that moment, in characters
 */
record ServerLog(int before) {
    static ServerLog fromNow() {
        return new ServerLog(read().length());
    }

    /**
     * What was said up to now. A thread of its own writes the log, later: so the server is made to say one more thing, and
     * what stands before that is all. It says it about an address that is none (docs/operations.md, known limits).
     */
    String said() {
        var random = ThreadLocalRandom.current();
        var none = "%" + (char) random.nextInt('g', 'z') + (char) random.nextInt('G', 'Z');
        ask("/" + none);
        while (true) {
            var said = read().substring(before);
            var last = said.indexOf(" pattern - " + none);
            if (last >= 0) {
                return said.substring(0, Math.max(0, said.lastIndexOf("\n[", last)));
            }
            Rest.stranger().get("/health/live");
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
