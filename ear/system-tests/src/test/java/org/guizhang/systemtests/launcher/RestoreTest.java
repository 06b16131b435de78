package org.guizhang.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.guizhang.systemtests.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A running installation is backed up, lost, and made anew of the backup: what was there is there, and search is right. */
@EnabledOnOs(OS.LINUX)
@Order(2)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RestoreTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Running> STARTED = new ArrayList<>();

    private static final String SIGN_UP = """
            {"business": "%s", "trade": "restaurant",
             "owner": {"name": "Owner", "login": "owner@flood.example", "password": "Dumplings-for-12"}}
            """;

    @TempDir
    Path folder;

    private String address = "";

    @AfterEach
    void endWhatIsLeft() throws IOException, InterruptedException {
        Running.endAll(STARTED);
    }

    @Test
    void whatWasBackedUpComesBackAndWhatCameLaterDoesNot() throws Exception {
        var running = start();
        var token = signUp("House of the Flood");
        picture(token);
        open(token, "Firstword Hall");
        found(token, "Firstword", 1);
        var trail = get("audit/verification", token);
        var said = run("backup", folder.resolve("backups").toString());
        assertThat(said).startsWith("0 ").contains("rows and 1 pictures");
        var backup = only(folder.resolve("backups"));
        // After the backup: people go on, and the index of this node with them.
        open(token, "Laterword Hall");
        found(token, "Laterword", 1);
        running.launcher().destroy();
        assertThat(running.awaitEnd()).isZero();
        assertThat(run("restore", backup.toString()))
                .startsWith("1 ")
                .contains("already: a restore needs an empty one");
        var lost = folder.resolve("lost");
        Files.move(folder.resolve("data"), lost);
        // A node that keeps its indexes has followed a history that went on after the backup.
        Files.createDirectory(folder.resolve("data"));
        Files.move(lost.resolve("index"), folder.resolve("data/index"));
        interrupt("restore", backup.toString());
        assertThat(run())
                .startsWith("1 A restore into ")
                .contains("was interrupted: call bin/guizhang restore once more");
        assertThat(run("restore", backup.toString())).startsWith("0 ").contains("Restored:  ");
        assertThat(run("backup", folder.resolve("again").toString())).startsWith("0 ");
        assertThat(rows(only(folder.resolve("again")))).isEqualTo(rows(backup)).hasSizeGreaterThan(40);
        assertThat(files(only(folder.resolve("again"))))
                .isEqualTo(files(backup))
                .hasSizeGreaterThanOrEqualTo(1);
        start();
        found(token, "Firstword", 1);
        found(token, "Laterword", 0);
        assertThat(get("audit/verification", token).get("head")).isEqualTo(trail.get("head"));
        assertThat(get("audit/verification", token).get("intact")).isEqualTo(JSON.readTree("true"));
        open(token, "Foundword Hall");
        found(token, "Foundword", 1);
        found(token, "Firstword", 1);
    }

    private Running start() throws IOException {
        var running = Running.start(folder.toRealPath(), "data", Map.of());
        STARTED.add(running);
        running.awaitReady();
        address = running.state("http.url") + "api/v1/";
        return running;
    }

    /** Opens a place of that name, which is then to be found. */
    private void open(String token, String name) throws IOException, InterruptedException {
        send(
                "POST",
                "sites",
                token,
                "application/json",
                BodyPublishers.ofString("{\"name\": {\"en\": \"" + name + "\"}}"),
                201);
    }

    /** Asks until the index has followed. */
    private void found(String token, String word, int places) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        var answer = get("search?q=" + word, token);
        while (!answer.path("freshness").asText().equals("CURRENT") && System.nanoTime() < end) {
            answer = get("search?q=" + word, token);
        }
        assertThat(answer.get("hits")).as(word).hasSize(places);
    }

    private void picture(String token) throws IOException, InterruptedException {
        var image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", image);
        var bytes = image.toByteArray();
        send("PUT", "blobs/" + sha256(bytes), token, "image/png", BodyPublishers.ofByteArray(bytes), 201);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signUp(String name) throws IOException, InterruptedException {
        var body = SIGN_UP.formatted(name);
        return send("POST", "sign-ups", "", "application/json", BodyPublishers.ofString(body), 201)
                .get("token")
                .asText();
    }

    private JsonNode get(String path, String token) throws IOException, InterruptedException {
        return send("GET", path, token, "application/json", BodyPublishers.noBody(), 200);
    }

    private JsonNode send(String method, String path, String token, String type, BodyPublisher body, int status)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token)
                .method(method, body);
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    /** What the command says, after its status. */
    private String run(String... arguments) throws IOException, InterruptedException {
        var process = command(arguments);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    /** Kills the command while it works on a database that it has started. */
    private void interrupt(String... arguments) throws IOException, InterruptedException {
        var process = command(arguments);
        var said = new StringBuilder();
        while (!said.toString().contains("Making the schema")) {
            var next = process.getInputStream().read();
            assertThat(next).as(said.toString()).isNotNegative();
            said.append((char) next);
        }
        process.destroyForcibly();
        process.waitFor();
    }

    private Process command(String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Server.distribution().resolve("bin/guizhang").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("GUIZHANG_"));
        builder.environment()
                .put("GUIZHANG_DATA", folder.toRealPath().resolve("data").toString());
        return builder.start();
    }

    private static Path only(Path backups) throws IOException {
        try (var found = Files.list(backups)) {
            var all = found.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    /** Digests of tables, but of those that begin anew in another history. */
    private static Map<String, String> rows(Path backup) throws IOException {
        var rows = new TreeMap<String, String>();
        for (var line : Files.readAllLines(backup.resolve("database/tables.tsv"))) {
            var parts = line.split("\t", 4);
            rows.put(parts[0], parts[1] + " " + parts[2]);
        }
        rows.keySet().removeAll(List.of("document_change", "index_position", "task"));
        return rows;
    }

    private static List<String> files(Path backup) throws IOException {
        try (var lines = Files.lines(backup.resolve("SHA256SUMS"))) {
            return lines.filter(line -> line.matches(".{66}(blobs|signing)/.*")).toList();
        }
    }
}
