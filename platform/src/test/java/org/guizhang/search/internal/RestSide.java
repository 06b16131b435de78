package org.guizhang.search.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A running Guizhang over REST, as a business with every template in force: a search, beside the smallest request there is and
 * a server that does nothing but say what it was asked.
 */
final class RestSide extends BenchmarkSide {
    static final String SEARCH = "GET /search";
    static final String ME = "GET /me";
    static final String ECHO = "echo";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String api;
    private final String token;

    RestSide(String url, List<String> templates) throws Exception {
        api = url.replaceFirst("/$", "") + "/api/v1/";
        var login = "search-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + "@example.com";
        token = send(request(api + "sign-ups", "").POST(body("""
                        {"business": "House of Questions", "trade": "restaurant", "owner":
                         {"name": "Owner", "login": "%s", "password": "Noodle-soup-for-17"}}""".formatted(login))))
                .path("token")
                .asText();
        for (var template : templates) {
            var module = post("modules", "{\"template\": \"%s\"}".formatted(template));
            var at = api + "modules/" + module.path("id").asText();
            var etag = answer(request(at, token)).headers().firstValue("ETag").orElseThrow();
            send(request(at + "/editions", token).header("If-Match", etag).POST(body("{\"note\": \"First edition\"}")));
        }
        var echo = URI.create("http://127.0.0.1:" + echo() + "/");
        contenders.put(SEARCH, question -> search(question).path("hits").size());
        contenders.put(ME, question -> send(request(api + "me", token)).size());
        contenders.put(ECHO, question -> {
            answer(request(echo + "?q=" + encoded(question), token));
            return 1;
        });
        visible(-1);
    }

    private static int echo() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var said = exchange.getRequestURI().getRawQuery().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
        return server.getAddress().getPort();
    }

    private JsonNode search(String question) throws IOException, InterruptedException {
        return send(request(api + "search?q=" + encoded(question), token));
    }

    @Override
    void between(int round) {}

    @Override
    long visible(int round) throws Exception {
        var name = "码头" + (1000 + round);
        var site = post("sites", "{\"name\": {\"zh\": \"%s\"}}".formatted(name))
                .path("id")
                .asText();
        var begun = System.nanoTime();
        while (!search(name).path("hits").findValuesAsText("key").contains(site)) {
            since(begun, name);
        }
        return since(begun, name);
    }

    /** The server is another process: whoever has started it counts there. */
    @Override
    Map<String, Long> counts() {
        return Map.of();
    }

    private JsonNode post(String path, String content) throws IOException, InterruptedException {
        return send(request(api + path, token).POST(body(content)));
    }

    private static HttpRequest.Builder request(String address, String token) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Language", "zh")
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher body(String content) {
        return HttpRequest.BodyPublishers.ofString(content);
    }

    private static String encoded(String question) {
        return URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return json.readTree(answer(request).body());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
