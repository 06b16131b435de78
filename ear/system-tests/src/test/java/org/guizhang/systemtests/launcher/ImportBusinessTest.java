package org.guizhang.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.guizhang.systemtests.Patience;
import org.guizhang.systemtests.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A business leaves one installation as an archive, and goes on in another with the same ids, digests and trail. */
@EnabledOnOs(OS.LINUX)
@Order(3)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ImportBusinessTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Running> STARTED = new ArrayList<>();
    private static final String PASSWORD = "Dumplings-for-12";
    private static final String ANEW = "Steamed-buns-for-9";

    private static final String SIGN_UP = """
            {"business": "House of Moves", "trade": "restaurant",
             "owner": {"name": "Owner", "login": "owner@moves.example", "password": "Dumplings-for-12"}}
            """;

    /** What coming in, asking for the second archive and the jobs that run meanwhile have changed. */
    private static final Set<String> MOVED = Set.of(
            "rows/audit_event.jsonl",
            "rows/tenant_head.jsonl",
            "rows/person.jsonl",
            "rows/notice.jsonl",
            "rows/task.jsonl",
            "rows/document_change.jsonl",
            "rows/occurrence_horizon.jsonl",
            "rows/recent_question.jsonl");

    @TempDir
    Path folder;

    private String address = "";

    @AfterEach
    void endWhatIsLeft() throws IOException, InterruptedException {
        Running.endAll(STARTED);
    }

    @Test
    void aBusinessMovesWithAllThatItIs() throws Exception {
        var first = start("first");
        var token = send("POST", "sign-ups", "", SIGN_UP, 201).get("token").asText();
        send("POST", "sites", token, "{\"name\": {\"en\": \"Firstword Hall\"}}", 201);
        send("PUT", "onboarding/templates", token, "{\"templates\": [\"restaurant-operations\"]}", 200);
        var archive = archive(token, PASSWORD, "first.zip");
        end(first);
        assertThat(run("first", "verify", archive.toString())).startsWith("0 ");

        end(start("second"));
        var broken = folder.resolve("broken.zip");
        var bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(broken, bytes);
        assertThat(run("second", "import-business", broken.toString())).startsWith("1 ");
        kill("second", "import-business", archive.toString());
        var said = run("second", "import-business", archive.toString());
        assertThat(said).startsWith("0 ").contains("owner@moves.example");
        assertThat(run("second", "import-business", archive.toString()))
                .startsWith("1 ")
                .contains("has businesses already");

        var second = start("second");
        var link = Pattern.compile("#(\\S+)").matcher(said);
        assertThat(link.find()).isTrue();
        send(
                "POST",
                "recoveries/password",
                "",
                "{\"secret\": \"" + link.group(1) + "\", \"password\": \"" + ANEW + "\", \"mine\": true}",
                204);
        var back = send(
                        "POST",
                        "sessions",
                        "",
                        "{\"login\": \"owner@moves.example\", \"password\": \"" + ANEW + "\"}",
                        201)
                .get("token")
                .asText();
        assertThat(send("GET", "audit/verification", back, null, 200)
                        .get("intact")
                        .asBoolean())
                .isTrue();
        var again = archive(back, ANEW, "second.zip");
        var before = entries(archive);
        var after = entries(again);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, content) -> {
            if (name.startsWith("rows/") && !MOVED.contains(name)) {
                assertThat(after.get(name)).as(name).isEqualTo(content);
            }
        });
        assertThat(after.get("rows/audit_event.jsonl")).startsWith(before.get("rows/audit_event.jsonl"));
        assertThat(run("second", "verify", again.toString())).startsWith("0 ");

        operate("second", send("GET", "me", back, null, 200).at("/tenant/id").asText(), back);
        end(second);
    }

    /** The operator suspends the business by the command, and lets it work again. */
    private void operate(String data, String business, String token) throws IOException, InterruptedException {
        assertThat(run(data, "businesses")).contains(business).contains("open");
        assertThat(run(data, "suspend", business)).startsWith("0 ");
        var refused = send("POST", "sites", token, "{\"name\": {\"en\": \"Second Hall\"}}", 403);
        assertThat(refused.get("type").asText()).endsWith("business-at-rest");
        send("GET", "sites", token, null, 200);
        assertThat(run(data, "resume", business)).startsWith("0 ");
        send("POST", "sites", token, "{\"name\": {\"en\": \"Second Hall\"}}", 201);
        assertThat(run(data, "limit", business, "people=1")).startsWith("0 ");
        var full = send(
                "POST",
                "people",
                token,
                "{\"name\": \"Li\", \"login\": \"li@moves.example\", \"role\": \"STAFF\"}",
                409);
        assertThat(full.get("detail").asText()).contains("may have 1 people and has 1");
    }

    private Path archive(String token, String password, String name) throws Exception {
        var body = "{\"password\": \"" + password + "\"}";
        var id = send("POST", "business/exports", token, body, 201).get("id").asText();
        Patience.<Exception>until(
                "the archive is ready",
                () -> send("GET", "business/exports/" + id, token, null, 200)
                        .get("state")
                        .asText()
                        .equals("READY"));
        var file = folder.resolve(name);
        var answer = HttpClient.newHttpClient()
                .send(request("POST", "business/exports/" + id + "/file", token, body), BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        return file;
    }

    private static Map<String, String> entries(Path archive) throws IOException {
        var entries = new TreeMap<String, String>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return entries;
    }

    private Running start(String data) throws IOException {
        var running = Running.start(folder.toRealPath(), data, Map.of());
        STARTED.add(running);
        running.awaitReady();
        address = running.state("http.url") + "api/v1/";
        return running;
    }

    private static void end(Running running) throws IOException, InterruptedException {
        running.launcher().destroy();
        assertThat(running.awaitEnd()).isZero();
    }

    private JsonNode send(String method, String path, String token, String body, int status)
            throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(request(method, path, token, body), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private HttpRequest request(String method, String path, String token, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    private String run(String data, String... arguments) throws IOException, InterruptedException {
        var process = command(data, arguments);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    /** Kills the command once it has begun to say something. */
    private void kill(String data, String... arguments) throws IOException, InterruptedException {
        var process = command(data, arguments);
        assertThat(process.getInputStream().read()).isNotNegative();
        process.destroyForcibly();
        process.waitFor();
    }

    private Process command(String data, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Server.distribution().resolve("bin/guizhang").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("GUIZHANG_"));
        builder.environment()
                .put("GUIZHANG_DATA", folder.toRealPath().resolve(data).toString());
        return builder.start();
    }
}
