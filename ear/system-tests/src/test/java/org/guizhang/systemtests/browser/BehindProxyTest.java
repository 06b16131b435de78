package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installation as people reach it: by https through a real nginx, configured as docs/operations.md says. */
class BehindProxyTest {
    @TempDir
    static Path folder = Path.of("");

    private static Nginx nginx;
    private static SSLContext trust;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        nginx = Nginx.start(folder);
        trust = trust(nginx.certificate());
        // As most programs do; a GET on a connection that nginx has just let go is sent again.
        client = HttpClient.newBuilder()
                .sslContext(trust)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void cookiesAreSecureAndBoundToTheHost() {
        var business = Business.open("House behind a Proxy");
        try (var context = Chromium.running()
                .newContext(new NewContextOptions()
                        .setIgnoreHTTPSErrors(true)
                        .setLocale("en-US")
                        .setBaseURL(nginx.url().toString()))) {
            var page = context.newPage();
            page.navigate("/sign-in");
            page.getByLabel("E-mail or phone number").fill(business.login());
            page.getByLabel("Password", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .fill(Business.PASSWORD);
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Sign in").setExact(true))
                    .click();
            assertThat(page.getByRole(
                            AriaRole.HEADING, new GetByRoleOptions().setName("Hello, Owner of House behind a Proxy")))
                    .isVisible();
            assertThat(context.cookies())
                    .filteredOn(cookie -> !cookie.name.equals("guizhang-language"))
                    .extracting(cookie -> cookie.name + " " + cookie.secure + " " + cookie.httpOnly + " "
                            + cookie.sameSite + " " + cookie.path)
                    .containsExactlyInAnyOrder(
                            "guizhang-session true true LAX /",
                            "__Host-guizhang-key true true LAX /",
                            "__Host-guizhang-device true true LAX /");
            // Another page over the same session, and the way out.
            page.navigate("/people");
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new GetByRoleOptions().setName("People").setExact(true)))
                    .isVisible();
        }
    }

    @Test
    void browsersAreToldToStayWithHttpsAndLinksLeadThere() throws Exception {
        var page = get("sign-in");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        var business = Business.open("House of Links");
        var invited = client.send(
                HttpRequest.newBuilder(nginx.url().resolve("api/v1/invitations"))
                        .header("Authorization", "Bearer " + business.token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"kind\": \"TEAM\", \"role\": \"STAFF\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(invited.body()).contains("\"link\":\"" + nginx.url() + "join#");
        // No word of it where nobody is trusted to say it.
        assertThat(plain("127.0.0.2", "GET /sign-in HTTP/1.1\r\nX-Forwarded-Proto: https\r\n", ""))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Strict-Transport-Security", "Secure");
        assertThat(plain("127.0.0.1", "GET /sign-in HTTP/1.1\r\nX-Forwarded-Proto: https\r\n", ""))
                .startsWith("HTTP/1.1 200")
                .contains("Strict-Transport-Security");
    }

    @Test
    void programsAreNotLedFromHttpToHttps() throws Exception {
        for (var path : List.of("api/v1/handbook", "openapi", "openapi?format=json", "health/ready")) {
            assertThat(plainly(path).statusCode()).as(path).isEqualTo(403);
        }
        for (var path : List.of("", "sign-in?to=people", "apiary")) {
            var led = plainly(path);
            assertThat(led.statusCode()).as(path).isEqualTo(301);
            assertThat(led.headers().firstValue("Location")).hasValue("https://localhost/" + path);
        }
    }

    @Test
    void limitsCountTheClientAndNotTheProxy() throws Exception {
        var business = Business.open("House of Clients");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(signIn("127.0.0.3", "192.0.2." + guess, business.login(), "wrong"))
                    .startsWith("HTTP/1.1 401");
        }
        assertThat(signIn("127.0.0.3", "127.0.0.4", business.login(), Business.PASSWORD))
                .as("who wants to be somebody else")
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: ");
        assertThat(signIn("127.0.0.4", "127.0.0.3", business.login(), Business.PASSWORD))
                .startsWith("HTTP/1.1 201");
    }

    @Test
    void bodiesThatAreTooLargeAreRefusedByGuizhangInWords() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(nginx.url().resolve("api/v1/sessions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"login\": \"" + "x".repeat(2 << 20) + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void tagsOfAnswersStayStrongWhateverIsCompressed() throws Exception {
        var business = Business.open("House of Tags");
        var module = business.owner()
                .post("modules", "{\"template\": \"own-rules\"}")
                .expect(201)
                .text("/id");
        var answer = client.send(
                HttpRequest.newBuilder(nginx.url().resolve("api/v1/modules/" + module))
                        .header("Authorization", "Bearer " + business.token())
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        // Long enough for a proxy that compresses, too short for Guizhang, which would make the tag weak.
        assertThat(answer.body().length()).isBetween(200, 1400);
        assertThat(answer.headers().firstValue("ETag").orElse("")).startsWith("\"");
        var sheet = client.send(
                HttpRequest.newBuilder(nginx.url().resolve("theme/pieces.css"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.discarding());
        assertThat(sheet.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void noRequestFailsWhileNginxReadsItsConfigurationAnew() throws Exception {
        var running = new AtomicBoolean(true);
        Callable<List<Integer>> load = () -> {
            var statuses = new ArrayList<Integer>();
            while (running.get()) {
                statuses.add(get("api/v1/trades").statusCode());
            }
            return statuses;
        };
        var threads = Executors.newFixedThreadPool(3);
        try {
            var first = threads.submit(load);
            var second = threads.submit(load);
            for (int reload = 0; reload < 5; reload++) {
                nginx.reload();
                for (int i = 0; i < 20; i++) {
                    assertThat(get("api/v1/trades").statusCode()).isEqualTo(200);
                }
            }
            running.set(false);
            for (var done : List.of(first, second)) {
                assertThat(done.get()).hasSizeGreaterThan(20).containsOnly(200);
            }
        } finally {
            running.set(false);
            threads.shutdown();
        }
    }

    private static HttpResponse<String> plainly(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(nginx.plainUrl().resolve(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(nginx.url().resolve(path)).build(), BodyHandlers.ofString());
    }

    /** Signs in through nginx, from that address, claiming to be another. */
    private static String signIn(String from, String claimed, String login, String password) throws Exception {
        var body = "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password);
        try (var socket = trust.getSocketFactory()
                .createSocket(InetAddress.getByName("127.0.0.1"), nginx.port(), InetAddress.getByName(from), 0)) {
            return exchange(
                    socket,
                    "POST /api/v1/sessions HTTP/1.1\r\nContent-Type: application/json\r\nX-Forwarded-For: " + claimed
                            + "\r\n",
                    body);
        }
    }

    /** Asks Guizhang itself, past nginx, from that address. */
    private static String plain(String from, String head, String body) throws IOException {
        var url = Server.running().url();
        try (var socket =
                new Socket(InetAddress.getByName(url.getHost()), url.getPort(), InetAddress.getByName(from), 0)) {
            return exchange(socket, head, body);
        }
    }

    /** The head of the answer. */
    private static String exchange(Socket socket, String head, String body) throws IOException {
        var length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        var request = head + "Host: localhost\r\nConnection: close\r\n" + length + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return answer.replaceFirst("(?s)\r\n\r\n.*", "");
    }

    private static SSLContext trust(Path certificate) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "nginx", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
