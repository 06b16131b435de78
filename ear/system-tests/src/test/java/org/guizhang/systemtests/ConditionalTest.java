package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags, addresses, caches and encodings as RFC 9110 and RFC 9111 have them. */
@ResourceLock(Shared.DATABASE_LOCKS)
class ConditionalTest {
    private static Business business;
    private static String module;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Conditions");
        module = business.handbook();
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        var path = "modules/" + module;
        var tag = business.etag(module);
        for (var known : List.of(tag, "W/" + tag, "\"0\", " + tag, "*")) {
            var answer = business.owner().with("If-None-Match", known).get(path).expect(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
        }
        business.owner().with("If-None-Match", "\"0\"").get(path).expect(200);
        business.owner().with("If-None-Match", tag.replace("\"", "")).get(path).expect(200);
    }

    /** A publication leaves the draft as it is, but not what is told about the module. */
    @Test
    void whatIsToldOtherwiseHasAnotherTagOfTheSameRevision() {
        var other = Business.open("House of Difference");
        var own = other.activate();
        other.set(own, Business.answers("Difference")).expect(200);
        var before = other.etag(own);
        other.publish(own, "Out").expect(201);
        var after = other.owner()
                .with("If-None-Match", before)
                .get("modules/" + own)
                .expect(200)
                .header("ETag");
        assertThat(after).isNotEqualTo(before);
        assertThat(after.replaceFirst("-.*", "")).isEqualTo(before.replaceFirst("-.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "%s", "W/%s", "\"0\", %s", "\"0\",W/%s , \"x\""})
    void changesAreTakenOnAnyTagThatIsRight(String form) {
        var path = "modules/" + module + "/parameters";
        var right = form.replace("%s", business.etag(module));
        business.owner()
                .ifMatch(right)
                .put(path, "{\"parameters\": {\"report-day\": 8}}")
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"0\", \"99\"", "W/\"99\"", "x", "\"\"", "1"})
    void andRefusedOnOthers(String wrong) {
        business.owner()
                .ifMatch(wrong)
                .put("modules/" + module + "/parameters", "{\"parameters\": {\"report-day\": 9}}")
                .expect(412);
    }

    @Test
    void whatCameAboutHasAnAddressThatCanBeRead() {
        var owner = business.owner();
        var site = owner.post("sites", "{\"name\": {\"en\": \"Addressed\"}}").expect(201);
        readable(owner, site, "sites/" + site.text("/id"));
        var area = owner.post("sites/" + site.text("/id") + "/areas", "{\"name\": {\"en\": \"Bar\"}}")
                .expect(201);
        readable(owner, area, "sites/" + site.text("/id") + "/areas/" + area.text("/id"));
        var position =
                owner.post("positions", "{\"title\": {\"en\": \"Addressee\"}}").expect(201);
        readable(owner, position, "positions/" + position.text("/id"));
        var holding = owner.post(
                        "holdings",
                        "{\"person\": \"%s\", \"position\": \"%s\"}".formatted(business.person(), position.text("/id")))
                .expect(201);
        readable(owner, holding, "holdings/" + holding.text("/id"));
        var person =
                business.add("Somebody", Business.newLogin("somebody"), "STAFF").expect(201);
        readable(owner, person, "people/" + person.text("/person/id"));
        readable(owner, owner.post("tokens", Business.token("x", 1)).expect(201), "tokens");
        readable(
                owner,
                owner.post("invitations", "{\"kind\": \"TEAM\", \"role\": \"STAFF\"}")
                        .expect(201),
                "invitations");
        var amendment = owner.ifMatch("*")
                .post(
                        "modules/" + module + "/amendments",
                        "{\"change\": {\"kind\": \"rewrite\", \"target\": \"chapters/general\","
                                + " \"title\": {\"en\": \"Beginnings\"}}}")
                .expect(201);
        readable(owner, amendment, "modules/" + module + "/amendments");
        var edition = business.publish(module, "Addressed").expect(201);
        readable(owner, edition, "editions/" + edition.text("/id"));
        var session = Business.signIn(business.login(), Business.PASSWORD).expect(201);
        readable(owner, session, "me");
    }

    private static void readable(Rest reader, Answer made, String path) {
        var address = URI.create(made.header("Location"));
        assertThat(address).isEqualTo(Server.running().url().resolve("/api/v1/" + path));
        reader.get(address.getPath()).expect(200);
    }

    @Test
    void longAnswersAreCompressedForWhoeverTakesIt() throws IOException, InterruptedException {
        var plain = business.owner().get("handbook").expect(200);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
        var small = bytes("handbook", "gzip");
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(small.body()).hasSizeLessThan(plain.body().length() / 2);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
        assertThat(bytes("handbook", "br, gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(bytes("me", "gzip").headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(bytes("modules/" + module, "gzip").headers().firstValue("ETag"))
                .isPresent();
    }

    private static HttpResponse<byte[]> bytes(String path, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(Server.running().url().resolve("/api/v1/" + path))
                .header("Authorization", "Bearer " + business.token())
                .header("Accept-Language", "en")
                .header("Accept-Encoding", encoding)
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "templates",
                "templates/restaurant-operations",
                "templates/restaurant-operations/preview",
                "trades"
            })
    void theCatalogueMayBeKeptByAnybody(String path) {
        var first = Rest.stranger().get(path).expect(200);
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
        Rest.stranger().with("If-None-Match", first.header("ETag")).get(path).expect(304);
        // A business may have templates of its own there.
        assertThat(business.owner().get(path).expect(200).header("Cache-Control"))
                .isEqualTo("private, no-cache");
        assertThat(Rest.stranger().get("templates/nothing").expect(404).header("Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(business.owner().get("handbook").expect(200).header("Cache-Control"))
                .isEqualTo("private, no-store");
    }

    /** Whoever signs up names the versions in force: they are not to be those of five minutes ago. */
    @Test
    void whichTermsAreInForceIsAskedAnewEachTime() {
        var first = Rest.stranger().get("legal").expect(200);
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(business.owner().get("legal").expect(200).header("Cache-Control"))
                .isEqualTo("private, no-cache");
        Rest.stranger().with("If-None-Match", first.header("ETag")).get("legal").expect(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "text/yaml", "application/x-yaml", "text/x-yaml", "text/vnd.yaml"})
    void yamlIsTakenByAllItsNames(String type) {
        business.owner()
                .with("Content-Type", type)
                .post("policy/plan", "format: 1\nmodules: []\n...\n")
                .expect(200);
        assertThat(business.owner()
                        .with("Content-Type", "text/plain")
                        .post("policy/plan", "format: 1")
                        .expect(415)
                        .text("/detail"))
                .contains("application/yaml");
    }

    @Test
    void bodiesAreInUtf8() {
        var owner = business.owner();
        owner.with("Content-Type", "application/json; charset=UTF-8")
                .put("me/language", "{\"language\": \"en\"}")
                .expect(204);
        owner.with("Content-Type", "application/json; charset=gbk")
                .put("me/language", "{\"language\": \"en\"}")
                .expect(415);
        owner.with("Content-Type", "application/yaml; charset=utf-16")
                .post("policy/plan", "format: 1\n")
                .expect(415);
    }

    /** The draft is the same for all ten, who have looked at the books before the first of them writes into them. */
    @Test
    void ofTenPublicationsAtOnceNineAreOvertaken() throws SQLException {
        var house = Business.open("House of Rivals");
        var own = house.activate();
        var tag = house.etag(own);
        var threads = Executors.newFixedThreadPool(10);
        try (var holder = Server.running().superuser()) {
            holder.setAutoCommit(false);
            Backends.run(holder, "select 1 from module where id = '" + own + "' for update");
            var rivals = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> house.owner()
                                    .ifMatch(tag)
                                    .post("modules/" + own + "/editions", "{\"note\": \"Mine\"}"),
                            threads))
                    .limit(10)
                    .toList();
            Backends.awaitWaiting(10);
            holder.rollback();
            assertThat(rivals)
                    .extracting(rival -> rival.join().status())
                    .containsExactlyInAnyOrder(201, 412, 412, 412, 412, 412, 412, 412, 412, 412);
        } finally {
            threads.shutdown();
        }
        assertThat(house.owner().get("modules/" + own + "/editions").expect(200).json())
                .hasSize(1);
    }
}
