package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests no browser sends, byte by byte: no page of the server, no version, no stack trace, no file of ours. */
@ResourceLock(Shared.SERVER_LOG)
class OddRequestsTest {
    private static final int PATIENCE = 5_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE / HTTP/1.1|Host: x",
                "TRACE /api/v1/modules HTTP/1.1|Host: x|Authorization: Bearer secret-of-mine",
                "OPTIONS * HTTP/1.1|Host: x",
                "BREW / HTTP/1.1|Host: x",
                "CONNECT example.com:443 HTTP/1.1|Host: x",
                "PROPFIND / HTTP/1.1|Host: x",
                "GET /%00 HTTP/1.1|Host: x",
                "GET /%zz HTTP/1.1|Host: x",
                "GET /api/v1/%zz HTTP/1.1|Host: x",
                "GET /api/v1/modules/%ff%fe HTTP/1.1|Host: x",
                "GET /api/v1/;x=y/modules HTTP/1.1|Host: x",
                "GET /api/v1/modules?%zz=%zz HTTP/1.1|Host: x",
                "GET /api/v1/search?q=%c3%28 HTTP/1.1|Host: x",
                "GET /api HTTP/1.1|Host: x",
                "GET /api/ HTTP/1.1|Host: x",
                "GET /api/v2/modules HTTP/1.1|Host: x",
                "GET /WEB-INF/web.xml HTTP/1.1|Host: x",
                "GET /web-inf/web.xml HTTP/1.1|Host: x",
                "GET /META-INF/MANIFEST.MF HTTP/1.1|Host: x",
                "GET /WEB-INF/classes/guizhang/ui_zh.properties HTTP/1.1|Host: x",
                "GET /..%2f..%2fWEB-INF/web.xml HTTP/1.1|Host: x",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1|Host: x",
                "GET /../../../etc/passwd HTTP/1.1|Host: x",
                "GET /theme/..;/WEB-INF/web.xml HTTP/1.1|Host: x",
                "GET /theme/ HTTP/1.1|Host: x",
                "GET /VAADIN/../WEB-INF/web.xml HTTP/1.1|Host: x",
                "GET /index.jsp HTTP/1.1|Host: x",
                "GET / HTTP/1.1",
                "GET / HTTP/9.9|Host: x",
                "GET / HTTP/1.1|Host: x|Content-Length: -5",
                "GET / HTTP/1.1|Host: x|Transfer-Encoding: nonsense",
                "POST /api/v1/sessions HTTP/1.1|Host: x|Content-Type: application/json|Content-Length: 0",
                "POST /api/v1/sessions HTTP/1.1|Host: x|Content-Type: nonsense|Content-Length: 0",
                "GET / HTTP/1.1|Host: x|Accept-Language: ;;;,,q=",
                "GET /api/v1/me HTTP/1.1|Host: x|Accept-Language: ;;;,,q=",
                "GET / HTTP/1.1|Host: x|Cookie: JSESSIONID=../../etc",
                "nonsense"
            })
    void tellNothing(String request) throws IOException {
        tellsNothing(request.replace("|", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "GET / HTTP/1.1|Host: x|Host: y = 400",
                "GET / HTTP/1.1|Host: a b = 400",
                "GET /api/v1/me HTTP/1.1|Host: x|Host: y = 400",
                "GET / HTTP/0.9 = 505",
                "GET /api/v1/me HTTP/0.9 = 505",
                "TRACE /api/v1/me HTTP/1.1|Host: x = 405",
                "TRACE / HTTP/1.1|Host: x = 405",
                "GET //evil.example/%2f.. HTTP/1.1|Host: x = 400",
                "GET /health/anything HTTP/1.1|Host: x = 404",
                "GET /%00 HTTP/1.1|Host: x = 400",
                "GET /api/v1/modules/%ff%fe HTTP/1.1|Host: x = 400",
                "GET /api/v1/application.wadl HTTP/1.1|Host: x = 404",
                "GET /api/v2/modules HTTP/1.1|Host: x = 404",
                "GET /api HTTP/1.1|Host: x = 404"
            })
    void areRefused(String request, int status) throws IOException {
        var answer = send(request.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (answer.contains("Content-Length: 0")) {
            // The server itself refuses what it cannot read as an address, without a word.
            assertThat(request).contains("%");
        } else {
            assertThat(answer)
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("Cache-Control: private, no-store")
                    .contains("X-Content-Type-Options: nosniff");
            assertThat(answer.contains("{\"")).isEqualTo(request.contains("/api/"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 70_000})
    void overlongAddressesTellNothing(int length) throws IOException {
        tellsNothing("GET /" + "x".repeat(length) + " HTTP/1.1\r\nHost: x");
        tellsNothing("GET /api/v1/" + "x".repeat(length) + " HTTP/1.1\r\nHost: x");
        tellsNothing("GET /api/v1/search?q=" + "x".repeat(length) + " HTTP/1.1\r\nHost: x");
        tellsNothing("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(length));
    }

    private static void tellsNothing(String request) throws IOException {
        var answer = send(request + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .doesNotContainIgnoringCase("payara")
                .doesNotContainIgnoringCase("glassfish")
                .doesNotContainIgnoringCase("grizzly")
                .doesNotContainIgnoringCase("jersey")
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("\r\nserver:")
                .doesNotContainIgnoringCase("x-powered-by")
                .doesNotContain("\tat ", "secret-of-mine", "<web-app", "Manifest-Version", "root:", "HTTP/1.1 500");
    }

    private static String send(String request) throws IOException {
        var url = Server.running().url();
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (java.net.SocketException | java.net.SocketTimeoutException silent) {
                // Cutting the connection, or saying nothing, tells nothing either.
                return "";
            }
        }
    }
}
