package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A caller of the REST API: immutable headers, and calls with addresses below {@code /api/v1/}. */
public final class Rest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient CLIENT = client();

    private final Map<String, String> headers;

    private Rest(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    /** Lets a connection go before the server does, after 30 idle seconds: a POST on a closed one is not sent again. */
    private static HttpClient client() {
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** A caller without a credential who reads English. */
    public static Rest stranger() {
        return new Rest(Map.of("Accept-Language", "en"));
    }

    public Rest with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Rest(more);
    }

    public Rest without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Rest(fewer);
    }

    public Rest as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Asks for answers in {@code zh} or {@code en}. */
    public Rest in(String language) {
        return with("Accept-Language", language);
    }

    /** Changes on condition of that revision. */
    public Rest ifMatch(String etag) {
        return with("If-Match", etag);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Searches until all that was committed before is found. */
    public Answer search(String query) {
        var answers = new ArrayList<Answer>();
        Patience.until("the search has followed", () -> {
            answers.add(get("search?" + query).expect(200));
            return answers.get(answers.size() - 1).text("/freshness").equals("CURRENT");
        });
        return answers.get(answers.size() - 1);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends JSON, or nothing. */
    public Answer send(String method, String path, @Nullable String json) {
        if (json == null) {
            return call(method, path, BodyPublishers.noBody(), null);
        }
        var typed = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return typed.call(method, path, BodyPublishers.ofString(json), json);
    }

    /** Sends a body as it is. */
    public Answer call(String method, String path, BodyPublisher body) {
        return call(method, path, body, null);
    }

    /** Every answer is held against the API description. */
    private Answer call(String method, String path, BodyPublisher body, @Nullable String sent) {
        var address = path.startsWith("/")
                ? Server.running().url().resolve(path)
                : Server.running().url().resolve("/api/v1/" + path);
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
        headers.forEach(request::setHeader);
        var response = sent(request.build(), BodyHandlers.ofString());
        var answer = new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        Contract.hold(method, path, sent, answer);
        return answer;
    }

    /** The bytes of a file, which must be there. */
    public byte[] download(String path) {
        var request = HttpRequest.newBuilder(Server.running().url().resolve("/api/v1/" + path))
                .timeout(PATIENCE);
        headers.forEach(request::setHeader);
        var response = sent(request.build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as("GET %s", path).isEqualTo(200);
        Contract.hold("GET", path, null, new Answer("GET " + path, 200, response.headers(), ""));
        return response.body();
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
