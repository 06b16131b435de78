package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells browsers, whoever gives it: pages, REST, files, errors, health, the API description. */
class HeadersTest {
    private static final String NOT_THERE = "/VAADIN/none.js";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/no-such-place",
                "/api/v1/trades",
                "/api/v1/me",
                "/theme/shell.js",
                "/theme/favicon.svg",
                "/staff",
                "/staff/",
                "/staff/main.js",
                "/staff/sw.js",
                "/staff/none.js",
                "/health/live",
                "/openapi",
                NOT_THERE
            })
    void nobodyFramesGuessesOrBorrows(String address) {
        var answer = browser().with("Origin", "https://evil.example").get(address);
        assertThat(answer.headers().allValues("X-Content-Type-Options"))
                .containsOnly("nosniff")
                .isNotEmpty();
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "base-uri ", "form-action ")
                .satisfiesAnyOf(
                        policy -> assertThat(policy).contains("object-src 'none'"),
                        policy -> assertThat(policy).contains("default-src 'none'"))
                .doesNotContain("*", "http:", "https:", "script-src 'unsafe-inline'");
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/no-such-place", NOT_THERE})
    void pagesNameTheirEncoding(String address) {
        assertThat(browser().get(address).header("Content-Type").toLowerCase(Locale.ROOT))
                .matches("text/html;\\s*charset=utf-8");
    }

    @Test
    void lightShellRunsNothingButItsOwnFiles() {
        var page = browser().get("/staff/").expect(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self';", "style-src 'self';", "connect-src 'self';", "worker-src 'self'")
                .doesNotContain("unsafe", "nonce");
        assertThat(page.header("Permissions-Policy")).contains("camera=(self)", "geolocation=(self)", "microphone=()");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(browser()
                        .with("If-None-Match", page.header("ETag"))
                        .get("/staff/")
                        .status())
                .isEqualTo(304);
        assertThat(browser().get("/staff/sw.js").expect(200).body())
                .contains("/staff/index.html", "/theme/tokens.css")
                .doesNotContain("@BUILD@", "@FILES@", "/staff/sw.js");
        assertThat(browser().get("/staff/none.js").status()).isEqualTo(404);
    }

    @Test
    void preflightsOfOtherOriginsAreNotGranted() throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(Server.running().url().resolve("/api/v1/people"))
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(asked, BodyHandlers.discarding());
        assertThat(answer.headers().map().keySet())
                .isNotEmpty()
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void cookiesOfSessionsAreNotForScriptsAndNotForOtherSites() {
        var cookies = browser().get("/sign-in").expect(200).headers().allValues("Set-Cookie");
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(Locale.ROOT))
                        .contains("httponly", "samesite=lax", "path=/")
                        .doesNotContain("domain="));
    }

    private static Rest browser() {
        return Rest.stranger().with("Accept", "text/html,*/*");
    }
}
