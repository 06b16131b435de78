package org.guizhang.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Calls an installation that dies and comes back at another address. A change is sent with a key until it is answered: what
 * was answered has happened, once.
 */
final class StormClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final AtomicReference<CompletableFuture<URI>> address = new AtomicReference<>(new CompletableFuture<>());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile String token = "";

    /** It is there. */
    void isAt(URI url) {
        address.get().complete(url);
    }

    /** It was killed: whoever calls waits until it is there again. */
    void isGone() {
        address.set(new CompletableFuture<>());
    }

    void signedIn(String credential) {
        token = credential;
    }

    JsonNode get(String path) throws IOException {
        return send("GET", path, "application/json", BodyPublishers.noBody(), 200);
    }

    JsonNode post(String path, String json) throws IOException {
        return send("POST", path, "application/json", BodyPublishers.ofString(json), 201);
    }

    /** What happens by itself however often it is asked for, and takes no key. */
    JsonNode ask(String path, String json) throws IOException {
        var answer = answered("POST", path, "application/json", BodyPublishers.ofString(json), "", null);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    /** A call that has to be answered with one of these statuses. */
    JsonNode send(String method, String path, String type, BodyPublisher body, int... fine) throws IOException {
        var answer = answered(method, path, type, body, "");
        assertThat(fine).as(method + " " + path + ": " + answer.body()).contains(answer.statusCode());
        return JSON.readTree(answer.body());
    }

    /** Publishes a module with a number changed; answers the edition. */
    String publish(String module, int reportDay) throws IOException {
        var at = "modules/" + module;
        while (true) {
            var draft = answered("GET", at, "application/json", BodyPublishers.noBody(), "");
            var set = change("PUT", at + "/parameters", "{\"parameters\": {\"report-day\": " + reportDay + "}}", draft);
            // Changed by the call before, whose answer was lost: it is read again.
            if (set.statusCode() == 200) {
                var published = change("POST", at + "/editions", "{\"note\": \"Stormy\"}", set);
                assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
                return JSON.readTree(published.body()).get("id").asText();
            }
            assertThat(set.statusCode()).as(set.body()).isEqualTo(412);
        }
    }

    private HttpResponse<String> change(String method, String path, String json, HttpResponse<String> state) {
        var tag = state.headers().firstValue("ETag").orElseThrow();
        return answered(method, path, "application/json", BodyPublishers.ofString(json), tag);
    }

    private HttpResponse<String> answered(String method, String path, String type, BodyPublisher body, String state) {
        return answered(method, path, type, body, state, method.equals("POST") ? UUID.randomUUID() : null);
    }

    private HttpResponse<String> answered(
            String method, String path, String type, BodyPublisher body, String state, @Nullable UUID key) {
        while (true) {
            var request = HttpRequest.newBuilder(address.get().join().resolve("api/v1/" + path))
                    .timeout(PATIENCE)
                    .header("Content-Type", type)
                    .header("Accept-Language", "en")
                    .method(method, body);
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            if (!state.isEmpty()) {
                request.header("If-Match", state);
            }
            if (key != null) {
                request.header("Idempotency-Key", "\"" + key + "\"");
            }
            try {
                var answer = client.send(request.build(), BodyHandlers.ofString());
                // While the first of the same is at work, or too many are, one comes again.
                if (answer.statusCode() < 500
                        && answer.statusCode() != 429
                        && !answer.body().contains("key-busy")) {
                    return answer;
                }
            } catch (IOException gone) {
                Thread.onSpinWait();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(hurried);
            }
        }
    }

    byte[] download(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.get().join().resolve("api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
