package org.guizhang.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.guizhang.systemtests.ResetPasswordTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One installation's life: side by side with another, each of its processes killed in turn, and a clean end. */
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class LauncherLifeTest {
    @TempDir
    static Path folder = Path.of("");

    private static final Path GARDEN = Path.of("../../platform/src/test/resources/format-2/templates/tea-garden/1.0.0");
    private static final List<Running> STARTED = new ArrayList<>();
    private static String demoAccounts = "";
    private static @Nullable Running current;

    @BeforeAll
    static void startTwoAtTheSameTime() throws IOException {
        putTemplates(folder.resolve("one/templates"));
        current = start("one");
        start("two").awaitReady();
        current().awaitReady();
        demoAccounts = Files.readString(folder.resolve("one/demo-accounts.txt"));
    }

    /** What an operator has ready before the first start: one template in order, one that is begun. */
    private static void putTemplates(Path templates) throws IOException {
        var garden = templates.resolve("tea-garden/1.0.0");
        try (var walk = Files.walk(GARDEN)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                var copy = garden.resolve(GARDEN.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(
                Files.createDirectories(templates.resolve("begun")).resolve("template.yaml"), "format: 2\nid: begun\n");
    }

    @AfterAll
    static void endWhatIsLeft() throws IOException, InterruptedException {
        Running.endAll(STARTED);
    }

    @Test
    @Order(1)
    void opensOneHttpPortAndADatabasePortOnLoopback() throws IOException {
        for (var running : STARTED) {
            assertThat(Sockets.listening(running.server()))
                    .containsExactly(
                            "tcp " + URI.create(running.state("http.url")).getAuthority());
            assertThat(Sockets.listening(running.database()))
                    .containsExactly(
                            "tcp 127.0.0.1:" + running.state("database.url").replaceFirst(".*:([0-9]+)/.*", "$1"));
            assertThat(Sockets.listening(List.of(running.launcher()))).isEmpty();
        }
    }

    @Test
    @Order(2)
    void hasNoWayInButTheApplicationAndNamesNoServer() throws IOException, InterruptedException {
        for (var path :
                List.of("__asadmin/version", "management/domain", "command/", "admin", "metrics", "%00", "no/such")) {
            var answer = get(path);
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.headers().toString() + answer.body())
                    .doesNotContainIgnoringCase("payara")
                    .doesNotContainIgnoringCase("glassfish")
                    .doesNotContain("\tat ");
            assertThat(answer.statusCode()).as(path).isNotEqualTo(401).isNotEqualTo(500);
        }
    }

    @Test
    @Order(2)
    void publicAddressDecidesThatEverythingIsSecure() throws IOException, InterruptedException {
        var other = STARTED.get(1);
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(other.state("http.url") + "sign-in"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "Path=/", "HttpOnly"))
                .extracting(cookie -> cookie.replaceFirst("=.*", ""))
                .containsExactlyInAnyOrder("__Host-guizhang-session", "__Host-guizhang-key");
        assertThat(get("sign-in").headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Secure", "__Host-"));
    }

    @Test
    @Order(2)
    void keepsPasswordsOutOfTheProcessList() throws IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("one/secrets.properties"))) {
            secrets.load(reader);
        }
        var options = Files.readString(Path.of("/proc", current().state("payara.pid"), "cmdline"))
                + Files.readString(folder.resolve("one/run/domain/jvm.arguments"))
                + Files.readString(Path.of("/proc", current().state("postgres.pid"), "cmdline"));
        assertThat(secrets).hasSize(4);
        assertThat(options).contains("guizhang.database.user");
        secrets.values().forEach(secret -> assertThat(options).doesNotContain(secret.toString()));
    }

    @Test
    @Order(2)
    void operatorsTemplatesAreThereAndABrokenOneStopsNothing() throws Exception {
        assertThat(get("api/v1/templates").body()).contains("\"operator.tea-garden\"");
        assertThat(get("health/ready").body()).doesNotContain("begun", "templates");
        assertThat(get("operator/status").statusCode()).isEqualTo(401);
        assertThat(status()).contains("begun/1.0.0/parameters.yaml:1: this file is missing — mend: ");
        assertThat(Files.readString(folder.resolve("one/logs/server.log")))
                .contains("was passed over", "begun/1.0.0/template.yaml:1: \"audience\" is missing — mend: ");
    }

    @Test
    @Order(2)
    void secondCopyOnTheSameDataIsRefusedAndHarmless() throws Exception {
        var second = start("one");
        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.errors())
                .isEqualTo("Guizhang is already running on " + folder.resolve("one")
                        + ": stop that one first, or set GUIZHANG_DATA to another folder.\n");
        assertThat(get("health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void killedLauncherLeavesServersThatTheNextStartStops() throws Exception {
        var server = current().server();
        var database = current().database();
        current().launcher().destroyForcibly();
        current().launcher().onExit().join();
        current = start("one").awaitReady();
        assertThat(current().output())
                .contains("A server left over from a killed start was stopped.")
                .contains("A database server left over from a killed start was stopped.");
        assertThat(server.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();
        assertThat(get("health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void killedServerEndsTheLauncherAndStopsTheDatabase() throws Exception {
        var database = current().database();
        current().server().destroyForcibly();
        assertThat(current().awaitEnd()).isEqualTo(1);
        assertThat(current().errors()).isEqualTo("Payara ended by itself (see " + folder.resolve("one/logs") + ").\n");
        assertThat(database.isAlive()).isFalse();
        assertThat(folder.resolve("one/run/ready.properties")).doesNotExist();
        // Somebody is locked out just now: the link is made on the stopped data, and good after the start.
        var owner = demoAccounts.replaceFirst("(?s).*?(owner\\.\\S+@\\S+).*", "$1");
        var said = ResetPasswordTest.run(folder.toRealPath().resolve("one"), owner);
        assertThat(said).contains("Account:  " + owner).contains("start it before the link is opened");
        current = start("one").awaitReady();
        assertThat(get("health/ready").statusCode()).isEqualTo(200);
        assertThat(reset(ResetPasswordTest.secret(said))).isEqualTo(204);
    }

    /** By now it has started three times on the same data. */
    @Test
    @Order(5)
    void demoBusinessesAreSetUpOnce() throws Exception {
        assertThat(Files.readString(folder.resolve("one/demo-accounts.txt"))).isEqualTo(demoAccounts);
        assertThat(demoAccounts.lines().filter(line -> line.startsWith("owner.")))
                .hasSize(4);
        assertThat(count("tenant")).isEqualTo(4);
        assertThat(count("module")).isEqualTo(4);
        assertThat(count("edition")).isEqualTo(8);
        assertThat(count("person")).isBetween(20, 60);
        assertThat(folder.resolve("two/demo-accounts.txt")).doesNotExist();
    }

    /** What was committed comes back with the next start: {@code EmbeddedDatabaseTest}. */
    @Test
    @Order(6)
    void killedDatabaseEndsTheLauncherAndTheServer() throws Exception {
        var other = STARTED.get(1);
        var server = other.server();
        other.database().destroyForcibly();
        assertThat(other.awaitEnd()).isEqualTo(1);
        assertThat(other.errors()).isEqualTo("PostgreSQL ended by itself (see " + folder.resolve("two/logs") + ").\n");
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    @Order(7)
    void terminationStopsBothServersCleanly() throws Exception {
        var server = current().server();
        var database = current().database();
        current().launcher().destroy();
        assertThat(current().awaitEnd()).isZero();
        assertThat(current().errors()).isEmpty();
        assertThat(server.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();
        assertThat(folder.resolve("one/run/ready.properties")).doesNotExist();
        assertThat(Files.readString(folder.resolve("one/logs/postgres.log")))
                .endsWith("database system is shut down\n");
    }

    private static int reset(String secret) throws IOException, InterruptedException {
        var body = "{\"secret\": \"%s\", \"password\": \"Dumplings-for-18\"}".formatted(secret);
        var request = HttpRequest.newBuilder(URI.create(current().state("http.url") + "api/v1/recoveries/password"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static int count(String table) throws IOException, SQLException {
        try (var connection = current().superuser();
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Running start(String name) throws IOException {
        var running = Running.start(
                folder.toRealPath(),
                name,
                name.equals("one")
                        ? Map.of("GUIZHANG_DEMO", "true")
                        : Map.of("GUIZHANG_PUBLIC_URL", "https://rules.example.com"));
        STARTED.add(running);
        return running;
    }

    private static Running current() {
        if (current == null) {
            throw new IllegalStateException("Nothing was started");
        }
        return current;
    }

    /** As whoever runs the installation asks for it. */
    private static String status() throws IOException, InterruptedException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("one/secrets.properties"))) {
            secrets.load(reader);
        }
        var request = HttpRequest.newBuilder(URI.create(current().state("http.url") + "operator/status"))
                .header("Authorization", "Bearer " + secrets.getProperty("operator.token"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(current().state("http.url") + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
