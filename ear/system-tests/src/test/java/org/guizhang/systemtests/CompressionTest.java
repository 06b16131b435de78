package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts go over the wire compressed; what has a secret in it does not, for its length would tell of it (decision 0048). */
class CompressionTest {
    /** What only somebody who has opened the page may know: it lets requests of this page in. */
    private static final String KEY_OF_THE_PAGE = "Vaadin-Security-Key";

    @ParameterizedTest
    @CsvSource({
        "sign-in, text/html",
        "theme/policy.css, text/css",
        "theme/unsaved.js, text/javascript",
        "theme/icons.svg, image/svg+xml",
        "openapi?format=json, application/json",
        "api/v1/templates, application/json"
    })
    void textsAreCompressedForWhoeverTakesIt(String address, String type) throws Exception {
        var plain = get(address, "identity");
        var small = get(address, "gzip");
        assertThat(small.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(String.join(",", small.headers().allValues("Vary"))).contains("Accept-Encoding");
        assertThat(String.join(",", plain.headers().allValues("Vary"))).contains("Accept-Encoding");
        assertThat(small.body()).hasSizeLessThan(plain.body().length * 6 / 10);
        if (!type.equals("text/html")) {
            assertThat(unpacked(small.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        }
        assertThat(get(address, "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whatIsShortOrNoTextStaysAsItIs() throws Exception {
        assertThat(get("theme/plain.css", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
        var proof = get("health/live", "gzip");
        assertThat(proof.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(proof.body()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"?v-r=init&location=&query=", "?v-r=in%69t&location=&query="})
    void answerThatOpensAPageIsNotCompressed(String query) throws Exception {
        var answer = get(query, "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(KEY_OF_THE_PAGE);
        assertThat(unpacked(get("sign-in", "gzip").body())).doesNotContain(KEY_OF_THE_PAGE);
    }

    /** First passwords and links of many people, so that there is enough to compress. */
    @Test
    void secretsOfRestAreNotCompressed() throws Exception {
        var business = Business.open("House of Secrets");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("姓名", "邮箱", "工号", "角色", "岗位", "场所", "上岗日期"));
        for (var i = 0; i < 20; i++) {
            rows.add(List.of("员工" + i, "", "G-" + i, "员工", "", "", ""));
        }
        var request = request("api/v1/people/imports?apply=true", "gzip")
                .header("Accept-Language", "zh")
                .header("Authorization", "Bearer " + business.token())
                .POST(BodyPublishers.ofByteArray(Spreadsheet.of(rows)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSizeGreaterThan(1_400);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    private static String unpacked(byte[] body) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<byte[]> get(String address, String encoding) throws Exception {
        return HttpClient.newHttpClient().send(request(address, encoding).build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(String address, String encoding) {
        return HttpRequest.newBuilder(Server.running().url().resolve("/" + address))
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", encoding);
    }
}
