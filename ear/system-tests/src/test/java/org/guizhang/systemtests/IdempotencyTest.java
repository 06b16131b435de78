package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A POST that is sent again under one key is done once and answered the same. */
class IdempotencyTest {
    private static Business business;
    private static String module;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Echoes");
        module = business.handbook();
    }

    @Test
    void isDoneOnceAndAnsweredTheSame() {
        var key = key();
        var first = keyed(key).post("sites", site("Quay")).expect(201);
        var again = keyed(key).post("sites", site("Quay")).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (var header : List.of("Location", "ETag", "Content-Type", "Content-Language", "Cache-Control")) {
            assertThat(again.header(header))
                    .as(header)
                    .isEqualTo(first.header(header))
                    .isNotEmpty();
        }
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(named("Quay")).isEqualTo(1);
    }

    @Test
    void withOrWithoutQuotesItIsTheSameKey() {
        var key = key();
        var first = keyed(key).post("sites", site("Mole")).expect(201);
        assertThat(keyed('"' + key + '"')
                        .post("sites", site("Mole"))
                        .expect(201)
                        .body())
                .isEqualTo(first.body());
    }

    @Test
    void anotherBodyOrAddressIsRefused() {
        var key = key();
        keyed(key).post("sites", site("Dock")).expect(201);
        var other = keyed(key).post("sites", site("Dyke")).expect(422);
        assertThat(other.text("/type")).isEqualTo("/problems/key-reused");
        keyed(key).post("positions", site("Dock")).expect(422);
        keyed(key).post("sites?x=y", site("Dock")).expect(422);
        assertThat(named("Dyke")).isZero();
    }

    @Test
    void whatWasRefusedIsJudgedAnew() {
        var key = key();
        keyed(key).post("sites", "{}").expect(400);
        keyed(key).post("sites", site("Pier")).expect(201);
        assertThat(named("Pier")).isEqualTo(1);
    }

    @Test
    void keysArePersonal() {
        var key = key();
        var administrator = business.hire("ADMINISTRATOR");
        keyed(key).post("sites", site("Weir")).expect(201);
        var other = administrator
                .rest()
                .with("Idempotency-Key", key)
                .post("sites", site("Lock"))
                .expect(201);
        assertThat(other.text("/name/en")).isEqualTo("Lock");
        Business.open("House of Other Echoes")
                .owner()
                .with("Idempotency-Key", key)
                .post("sites", site("Weir"))
                .expect(201);
    }

    @Test
    void ofTenAtOnceOneIsDone() throws InterruptedException, ExecutionException {
        var key = key();
        var answers = atOnce(10, () -> keyed(key).post("sites", site("Jetty")));
        assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(busy -> assertThat(busy.header("Retry-After")).isEqualTo("1"));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(Answer::body)
                .containsOnly(
                        keyed(key).post("sites", site("Jetty")).expect(201).body());
        assertThat(named("Jetty")).isEqualTo(1);
    }

    @Test
    void publicationsAndFilesAreDoneOnce() {
        business.set(module, java.util.Map.of("report-day", "7")).expect(200);
        var asked = keyed(key()).ifMatch(business.etag(module));
        var path = "modules/" + module + "/editions";
        var first = asked.post(path, "{\"note\": \"Once\"}").expect(201);
        assertThat(asked.post(path, "{\"note\": \"Once\"}").expect(201).text("/number"))
                .isEqualTo(first.text("/number"));
        assertThat(business.owner().get("search?q=cash").expect(200).json().at("/hits"))
                .isNotEmpty();
        var file = "format: 1\nmodules: []\n...\n";
        var yaml = keyed(key()).with("Content-Type", "application/yaml");
        var applied = yaml.post("policy/apply", file).expect(200);
        assertThat(yaml.post("policy/apply", file).expect(200).header("Idempotent-Replayed"))
                .isEqualTo("true");
        assertThat(applied.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void secretsAreGivenAgainToTheTokenThatAskedAndStoredForNobody() throws SQLException {
        var key = key();
        var wanted = Business.token("Till", 2);
        var first = keyed(key).post("tokens", wanted).expect(201);
        assertThat(keyed(key).post("tokens", wanted).expect(201).text("/secret"))
                .isEqualTo(first.text("/secret"));
        var other =
                Business.signIn(business.login(), Business.PASSWORD).expect(201).text("/token");
        var told = Rest.stranger()
                .as(other)
                .with("Idempotency-Key", key)
                .post("tokens", wanted)
                .expect(409);
        assertThat(told.body()).doesNotContain(first.text("/secret"));
        assertThat(told.text("/detail")).contains("only to the token that asked");
        assertThat(business.owner().get("tokens").expect(200).json().findValuesAsText("name"))
                .containsOnlyOnce("Till");
        assertThat(kept("select count(*) from kept_answer where key = ? and sealed", key))
                .isEqualTo(1);
        assertThat(kept(
                        "select count(*) from kept_answer where key = ? and position(convert_to('"
                                + first.text("/secret") + "', 'UTF8') in body) > 0",
                        key))
                .isZero();
    }

    @Test
    void yesterdaysAreForgotten() throws SQLException {
        var key = key();
        keyed(key).post("sites", site("Ebb")).expect(201);
        kept("update kept_answer set kept_at = kept_at - interval '25 hours' where key = ? returning 1", key);
        // Whether the job was here already or not: the request is a new one, and there is that site.
        keyed(key).post("sites", site("Ebb")).expect(409);
    }

    @Test
    void malformedKeysAndThoseThatPromiseNothingAreRefused() {
        for (var bad : List.of("", "two words", "\"open", "x".repeat(256))) {
            assertThat(keyed(bad).post("sites", site("Bad")).expect(400).text("/detail"))
                    .contains("1 to 255");
        }
        keyed("x".repeat(255)).post("sites", "{}").expect(400);
        var stranger = Rest.stranger().with("Idempotency-Key", key());
        Business.signUp(stranger, "House of Once", Business.newLogin("once")).expect(400);
        stranger.post("sessions", "{}").expect(400);
        keyed(key()).post("joins/own", "{\"secret\": \"x\"}").expect(400);
        keyed(key()).post("me/contact/confirmation", "{\"secret\": \"x\"}").expect(400);
        keyed(key()).post("me/contact/link", null).expect(400);
        stranger.post("sites", site("Nobody")).expect(401);
    }

    @Test
    void theseShowSecretsOrAreOnceByThemselves() {
        assertThat(ApiDescription.inSource("@ShowsSecret"))
                .containsExactlyInAnyOrder(
                        "POST tokens",
                        "POST people",
                        "POST people/{}/link",
                        "POST people/{}/recovery",
                        "POST people/imports",
                        "POST invitations");
        assertThat(ApiDescription.inSource("@OnceByItself"))
                .containsExactlyInAnyOrder("POST joins/own", "POST me/contact/link", "POST me/contact/confirmation");
    }

    private static Rest keyed(String key) {
        return business.owner().with("Idempotency-Key", key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String site(String name) {
        return "{\"name\": {\"en\": \"" + name + "\"}}";
    }

    private static long named(String name) {
        return business.owner().get("sites").expect(200).json().findValuesAsText("en").stream()
                .filter(name::equals)
                .count();
    }

    static List<Answer> atOnce(int many, Callable<Answer> call) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var answers = new ArrayList<Answer>();
            for (var done :
                    threads.invokeAll(Stream.generate(() -> call).limit(many).toList())) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static long kept(String sql, String key) throws SQLException {
        try (var connection = Server.running().superuser();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
