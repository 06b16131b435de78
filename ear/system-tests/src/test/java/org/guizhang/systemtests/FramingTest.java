package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose end two readers would see at different places: none hides another behind it. */
class FramingTest {
    private static final int PATIENCE = 2_000;
    private static final String HIDDEN = "GET /api/v1/trades HTTP/1.1\r\nHost: x\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4|Transfer-Encoding: chunked||0||",
                "Transfer-Encoding: chunked|Content-Length: 4||0||",
                "Content-Length: 2|Content-Length: 50||{}",
                "Content-Length: 2, 50||{}",
                "Content-Length: +2||{}",
                "Content-Length: 0x2||{}",
                "Content-Length : 2||{}",
                "Transfer-Encoding: xchunked||0||",
                "Transfer-Encoding : chunked||0||",
                "Transfer-Encoding: chunked|Transfer-Encoding: identity||0||",
                "Transfer-Encoding: chunked, identity||0||",
                "Transfer-Encoding: chunked||zz|{}|0||",
                "Transfer-Encoding: chunked||-1|{}|0||"
            })
    void hidesNoOther(String framing) throws IOException {
        var answer = send("POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + framing.replace("|", "\r\n") + HIDDEN);
        assertThat(answer).as("the hidden one was answered").doesNotContain("restaurant");
        assertThat(answer).as("more than one answer").doesNotContainPattern("(?s)HTTP/1\\.1.*HTTP/1\\.1 2");
    }

    private static String send(String request) throws IOException {
        var url = Server.running().url();
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE);
            var read = new StringBuilder();
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                var buffer = new byte[8192];
                var in = socket.getInputStream();
                for (int many = in.read(buffer); many >= 0; many = in.read(buffer)) {
                    read.append(new String(buffer, 0, many, StandardCharsets.UTF_8));
                }
            } catch (SocketException | SocketTimeoutException silent) {
                // What was read until then counts.
            }
            return read.toString();
        }
    }
}
