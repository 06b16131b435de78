package org.guizhang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The running application, as whoever operates it speaks to it.
 *
 * @param url where it listens, with a slash at its end
 * @param token the operator's
 */
record Node(String url, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A mail server may let itself be waited for at each step. */
    private static final Duration LONG = Duration.ofSeconds(90);

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int OK = 200;

    /** Its status, in a media type. */
    HttpResponse<String> status(String type) throws IOException, InterruptedException {
        var request =
                request("operator/status", PATIENCE).header("Accept", type).build();
        return client().send(request, BodyHandlers.ofString());
    }

    /** What it says of businesses, or has done to one of them. */
    HttpResponse<String> businesses(String method, String path, String json) throws IOException, InterruptedException {
        var request = request("operator/businesses" + path, PATIENCE)
                .method(method, BodyPublishers.ofString(json))
                .build();
        return client().send(request, BodyHandlers.ofString());
    }

    /** What the mail server said to a mail, which it is given time for. */
    HttpResponse<String> mailTest(String json) throws IOException, InterruptedException {
        var request = request("operator/mail-test", LONG)
                .POST(BodyPublishers.ofString(json))
                .build();
        return client().send(request, BodyHandlers.ofString());
    }

    /**
     * Has it leave in good order: it says that it is not ready, goes on for a while where somebody goes by that, then
     * takes nothing new, and is waited for until it is at nothing any more. One that does not answer is left alone.
     *
     * @param grace how long it goes on where it is watched
     * @param longest how long what is under way is waited for
     */
    void leave(Duration grace, Duration longest, InstantSource clock) throws InterruptedException {
        var client = client();
        try {
            if (post(client, "operator/leave").equals("watched")) {
                Thread.sleep(grace.toMillis());
            }
            var end = clock.instant().plus(longest);
            while (!post(client, "operator/close").equals("0")
                    && clock.instant().isBefore(end)) {
                Thread.sleep(BETWEEN.toMillis());
            }
        } catch (IOException gone) {
            // It is stopped all the same.
        }
    }

    private String post(HttpClient client, String path) throws IOException, InterruptedException {
        var answer =
                client.send(request(path, SHORT).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("The answer of the server was " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(SHORT).build();
    }
}
