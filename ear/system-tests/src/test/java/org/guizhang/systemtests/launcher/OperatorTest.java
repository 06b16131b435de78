package org.guizhang.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.guizhang.systemtests.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs an installation sees of it, what it says while its database is away, and how it leaves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class OperatorTest {
    private static final String TOKEN = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PERSON = "Sam Distinctive";
    private static final String BUSINESS = "Distinctive Tea House";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder = Path.of("");

    private static final List<Running> STARTED = new ArrayList<>();
    private static String bearer = "";
    private static @Nullable String url;

    @BeforeAll
    static void start() throws Exception {
        var running = Running.start(
                folder,
                "seen",
                Map.of(
                        "GUIZHANG_OPERATOR_TOKEN", TOKEN,
                        "GUIZHANG_LOG_FORMAT", "json",
                        "GUIZHANG_ACCESS_LOG", "true",
                        "GUIZHANG_SLOW_STATEMENT", "PT0.5S",
                        "GUIZHANG_STOP_GRACE", "PT2S"));
        STARTED.add(running);
        running.awaitReady();
        var signedUp = send(request("api/v1/sign-ups")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"business\": \"" + BUSINESS
                        + "\", \"trade\": \"restaurant\", \"owner\": {\"name\": \"" + PERSON
                        + "\", \"login\": \"sam@example.com\", \"password\": \"a long enough password 7\"}}")));
        assertThat(signedUp.statusCode()).as(signedUp.body()).isEqualTo(201);
        bearer = json(signedUp).get("token").asText();
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        Running.endAll(STARTED);
    }

    @Test
    @Order(1)
    void nobodyElseIsToldAnything() throws Exception {
        for (var path : List.of("operator/status", "operator/metrics", "operator/", "operator/leave")) {
            for (var credential : List.of("", "Bearer wrong", "Bearer " + bearer)) {
                var asked = request(path);
                if (!credential.isEmpty()) {
                    asked.header("Authorization", credential);
                }
                var answer = send(asked);
                assertThat(answer.statusCode()).as(path + " " + credential).isEqualTo(401);
                assertThat(answer.body()).isEmpty();
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .hasValue("Bearer realm=\"guizhang operator\"");
            }
        }
        assertThat(send(operator("operator/no-such")).statusCode()).isEqualTo(404);
        assertThat(send(operator("operator/leave")).statusCode()).as("GET").isEqualTo(404);
    }

    @Test
    @Order(1)
    void readinessSaysNoMoreThanThat() throws Exception {
        var answer = send(request("health/ready"));
        assertThat(answer.statusCode()).isEqualTo(200);
        var checks = json(answer).get("checks");
        assertThat(checks).hasSize(1);
        assertThat(checks.get(0).get("name").asText()).isEqualTo("guizhang");
        assertThat(checks.get(0).path("data")).isEmpty();
    }

    @Test
    @Order(2)
    void traceIsTakenOnAndReturned() throws Exception {
        var sent = "00-" + TRACE + "-00f067aa0ba902b7-01";
        var answer = send(known("api/v1/me").header("traceparent", sent));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("traceparent").orElseThrow())
                .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                .isNotEqualTo(sent);
        assertThat(send(request("api/v1/templates")).headers().firstValue("traceparent"))
                .hasValueSatisfying(own -> assertThat(own).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @Test
    @Order(3)
    void statusTellsEachPartAndNoName() throws Exception {
        var answer = send(operator("operator/status"));
        assertThat(answer.statusCode()).isEqualTo(200);
        var status = json(answer);
        assertThat(status.fieldNames())
                .toIterable()
                .containsExactly("businesses", "holidays", "node", "queues", "search", "sessions", "templates");
        assertThat(status.at("/node/state").asText()).isEqualTo("open");
        assertThat(status.at("/node/database").asBoolean()).isTrue();
        assertThat(status.at("/businesses/businesses").asInt()).isEqualTo(1);
        assertThat(status.at("/businesses/busiest/0/tenantId").asText()).hasSize(36);
        assertThat(status.at("/businesses/busiest/0/statements").asInt()).isPositive();
        assertThat(status.at("/holidays/years").toString()).contains("2026");
        assertThat(status.at("/templates/releases").size()).isGreaterThanOrEqualTo(7);
        assertThat(status.at("/templates/refused")).isEmpty();
        assertThat(answer.body()).doesNotContain(PERSON, BUSINESS, "sam@example.com");
    }

    @Test
    @Order(3)
    void commandPrintsTheStatus() throws Exception {
        var said = command("status");
        assertThat(said).contains("\nnode\n", "  state               open\n", "queues\n", "holidays\n");
        assertThat(new ObjectMapper().readTree(command("status", "--json")).has("queues"))
                .isTrue();
    }

    /** What a server answers is asked of MailSenderTest. */
    @Test
    @Order(3)
    void mailIsTriedAndWhatIsMissingIsNamed() throws Exception {
        assertThat(send(request("operator/mail-test").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(operator("operator/mail-test").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(said(1, "mail-test", "sam@example.com")).contains("set GUIZHANG_MAIL_HOST and GUIZHANG_MAIL_FROM");
        assertThat(said(1, "mail-test", "sam")).contains("Write bin/guizhang mail-test ADDRESS");
    }

    @Test
    @Order(3)
    void metricsAreCountedByTemplateOfTheAddress() throws Exception {
        assertThat(send(known("api/v1/modules/00000000-0000-7000-8000-000000000000"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(request("no/such")).statusCode()).isEqualTo(404);
        assertThat(send(request("sign-in")).statusCode()).isEqualTo(200);
        var answer = send(operator("operator/metrics"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/openmetrics-text");
        assertThat(answer.body())
                .contains("guizhang_request_seconds_count{route=\"/api/v1/me\",method=\"GET\",status=\"200\"} ")
                .contains("{route=\"/api/v1/modules/{module}\",method=\"GET\",status=\"404\"} ")
                .contains("{route=\"/health/*\",method=\"GET\",status=\"200\"} ")
                .contains("{route=\"page\",method=\"GET\",status=\"200\"} ")
                .contains(
                        "guizhang_statement_seconds_count{by=\"jdbi\"} ",
                        "guizhang_statement_seconds_count{by=\"jpa\"} ")
                .contains(
                        "guizhang_job_seconds_count{job=\"mail\"} ",
                        "guizhang_job_seconds_count{job=\"IndexUpkeepJob\"} ")
                .contains("guizhang_businesses 1\n", "guizhang_database_answers 1\n", "guizhang_sessions ")
                .contains("guizhang_business_requests{tenant=\"")
                .doesNotContain(PERSON, BUSINESS, "00000000-0000-7000")
                .endsWith("# EOF\n");
        assertThat(answer.body().lines())
                .allMatch(line ->
                        line.matches("# (TYPE|HELP|EOF).*|[a-z_]+(\\{[^}]*(\\{[a-z]+\\}[^}]*)*\\})? [-0-9.E]+"));
        assertThat(answer.body().lines().filter(line -> line.startsWith("# TYPE")))
                .doesNotHaveDuplicates();
    }

    @Test
    @Order(4)
    void logsKnowRequestsByIdsAlone() throws Exception {
        var log = folder.resolve("seen/logs/access.0.log");
        var lines = Files.readString(log);
        assertThat(lines).doesNotContain(PERSON, BUSINESS, "sam@example.com");
        var line = lines.lines()
                .filter(one -> one.contains(TRACE))
                .map(OperatorTest::read)
                .findFirst()
                .orElseThrow();
        assertThat(line.get("route").asText()).isEqualTo("/api/v1/me");
        assertThat(line.get("status").asInt()).isEqualTo(200);
        assertThat(line.get("statements").asInt()).isPositive();
        assertThat(line.get("tenant").asText()).hasSize(36);
        assertThat(line.get("person").asText()).hasSize(36);
        var whole = Files.readString(folder.resolve("seen/logs/guizhang.0.json"));
        assertThat(whole.lines())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(read(one).has("time")).isTrue());
        assertThat(whole).doesNotContain(PERSON, BUSINESS);
    }

    @Test
    @Order(5)
    void slowStatementIsNamedWithoutItsValues() throws Exception {
        try (var admin = superuser();
                var statement = admin.createStatement()) {
            admin.setAutoCommit(false);
            statement.execute("lock table module in access exclusive mode");
            var asked = CLIENT.sendAsync(known("api/v1/modules").build(), BodyHandlers.ofString());
            awaitBlocked(admin, 700);
            admin.rollback();
            assertThat(asked.join().statusCode()).isEqualTo(200);
        }
        var said = Files.readString(folder.resolve("seen/logs/guizhang.0.json"))
                .lines()
                .map(OperatorTest::read)
                .filter(line -> line.get("logger").asText().equals("org.guizhang.slow"))
                .toList();
        assertThat(said)
                .anySatisfy(line -> assertThat(line.get("message").asText())
                        .matches("A statement of /api/v1/modules took [0-9]+ ms: (?i:select) .*")
                        .doesNotContain(line.get("tenant").asText()));
        assertThat(send(operator("operator/metrics")).body()).containsPattern("guizhang_slow_statements_total [1-9]");
    }

    @Test
    @Order(6)
    void databaseThatIsAwayIsSaidInTheLanguageAskedFor() throws Exception {
        try (var admin = superuser();
                var statement = admin.createStatement()) {
            statement.execute("alter role guizhang_app connection limit 0");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'guizhang_app'");
            for (var language : List.of("zh", "en")) {
                var answer = send(known("api/v1/me").setHeader("Accept-Language", language));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(json(answer).get("type").asText()).isEqualTo("/problems/unavailable");
                assertThat(json(answer).get("detail").asText())
                        .contains(language.equals("zh") ? "暂时不可用" : "not available right now");
            }
            // Where no credential is looked up first.
            assertThat(send(request("api/v1/templates")).statusCode()).isIn(200, 503);
            assertThat(awaitReady(503)).isEqualTo(503);
            assertThat(send(request("health/live")).statusCode()).isEqualTo(200);
            var status = json(send(operator("operator/status")));
            assertThat(status.at("/node/database").asBoolean()).isFalse();
            assertThat(status.at("/queues/failure").asText()).isNotEmpty();
            assertThat(status.at("/holidays/years")).isNotEmpty();
            statement.execute("alter role guizhang_app connection limit -1");
        }
        assertThat(awaitReady(200)).isEqualTo(200);
        assertThat(send(known("api/v1/me")).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void whatIsUnderWayIsAnsweredBeforeItStops() throws Exception {
        var running = STARTED.get(0);
        var server = running.server();
        try (var admin = superuser();
                var statement = admin.createStatement()) {
            admin.setAutoCommit(false);
            statement.execute("lock table module in access exclusive mode");
            var asked = CLIENT.sendAsync(known("api/v1/modules").build(), BodyHandlers.ofString());
            awaitBlocked(admin, 0);
            running.launcher().destroy();
            assertThat(awaitReady(503)).isEqualTo(503);
            // Others are still answered: whoever balances the load has not looked yet.
            assertThat(send(request("api/v1/templates")).statusCode()).isEqualTo(200);
            HttpResponse<String> refused;
            do {
                refused = send(request("api/v1/templates").header("Accept-Language", "en"));
            } while (refused.statusCode() == 200);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(server.isAlive()).isTrue();
            assertThat(asked.isDone()).isFalse();
            admin.rollback();
            assertThat(asked.join().statusCode()).isEqualTo(200);
        }
        assertThat(running.awaitEnd()).isZero();
        assertThat(running.errors()).isEmpty();
        assertThat(running.output()).contains("Finishing what is under way", "Stopping Payara");
        assertThat(server.isAlive()).isFalse();
    }

    /** Asks until that status comes, for a few seconds at most; answers the last one. */
    private static int awaitReady(int status) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int last;
        do {
            last = send(request("health/ready")).statusCode();
        } while (last != status && System.nanoTime() < end);
        return last;
    }

    /** Waits until a statement has waited for the modules for so many milliseconds. */
    private static void awaitBlocked(Connection admin, int millis) throws SQLException {
        boolean waits;
        do {
            try (var statement = admin.createStatement();
                    var rows = statement.executeQuery("select exists (select 1 from pg_locks where not granted"
                            + " and relation = 'module'::regclass"
                            + " and waitstart <= clock_timestamp() - interval '" + millis + " ms')")) {
                rows.next();
                waits = rows.getBoolean(1);
            }
        } while (!waits);
    }

    private static String command(String... words) throws IOException, InterruptedException {
        return said(0, words);
    }

    private static String said(int status, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Server.distribution().resolve("bin/guizhang").toString());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("GUIZHANG_"));
        builder.environment().put("GUIZHANG_DATA", folder.resolve("seen").toString());
        builder.environment().put("GUIZHANG_OPERATOR_TOKEN", TOKEN);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(status);
        return said;
    }

    private static Connection superuser() throws IOException, SQLException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("seen/secrets.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(
                STARTED.get(0).state("database.url"), "postgres", secrets.getProperty("database.superuser.password"));
    }

    private static HttpRequest.Builder request(String path) throws IOException {
        var known = url;
        if (known == null) {
            known = STARTED.get(0).state("http.url");
            url = known;
        }
        return HttpRequest.newBuilder(URI.create(known + path)).timeout(Duration.ofMinutes(1));
    }

    private static HttpRequest.Builder known(String path) throws IOException {
        return request(path).header("Authorization", "Bearer " + bearer);
    }

    private static HttpRequest.Builder operator(String path) throws IOException {
        return request(path).header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return read(answer.body());
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }
}
