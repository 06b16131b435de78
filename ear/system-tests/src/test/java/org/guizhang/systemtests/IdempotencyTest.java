package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A POST that is sent again under one key is done once and answered the same. */
@Isolated("takes half of the connections")
class IdempotencyTest {
    /** Half of the connections of a node. */
    private static final int PLACES = 16;

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
        // Of the same business the same site is refused: so it was asked for anew, and not answered from what is kept.
        var twin = administrator
                .rest()
                .with("Idempotency-Key", key)
                .post("sites", site("Weir"))
                .expect(409);
        assertThat(twin.errors()).containsExactly("/name name-taken");
        administrator
                .rest()
                .with("Idempotency-Key", key)
                .post("sites", site("Lock"))
                .expect(201);
        var elsewhere = Business.open("House of Other Echoes");
        var other = elsewhere
                .owner()
                .with("Idempotency-Key", key)
                .post("sites", site("Weir"))
                .expect(201);
        assertThat(other.header("Idempotent-Replayed")).isEmpty();
        assertThat(elsewhere.owner().get("sites").expect(200).json().findValuesAsText("id"))
                .contains(other.text("/id"));
        assertThat(keyed(key).post("sites", site("Weir")).expect(201).header("Idempotent-Replayed"))
                .isEqualTo("true");
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
        assertThat(business.owner().search("q=cash").expect(200).json().at("/hits"))
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
        var wanted = team("Till");
        var first = keyed(key).post("invitations", wanted).expect(201);
        var secret = Business.secret(first);
        assertThat(Business.secret(keyed(key).post("invitations", wanted).expect(201)))
                .isEqualTo(secret);
        var other =
                Business.signIn(business.login(), Business.PASSWORD).expect(201).text("/token");
        var told = Rest.stranger()
                .as(other)
                .with("Idempotency-Key", key)
                .post("invitations", wanted)
                .expect(409);
        assertThat(told.body()).doesNotContain(secret);
        assertThat(told.text("/detail")).contains("only to the token that asked");
        assertThat(business.owner().get("invitations").expect(200).json().findValuesAsText("label"))
                .containsOnlyOnce("Till");
        keyed(key).post("invitations", team("Other till")).expect(422);
        assertThat(kept("select count(*) from kept_answer where key = ? and sealed", key))
                .isEqualTo(1);
        assertThat(kept(
                        "select count(*) from kept_answer where key = ? and position(convert_to('" + secret
                                + "', 'UTF8') in content) > 0",
                        key))
                .isZero();
    }

    @Test
    void yesterdaysAreForgotten() throws SQLException {
        var old = key();
        var fresh = key();
        keyed(old).post("sites", site("Ebb")).expect(201);
        keyed(fresh).post("sites", site("Flood")).expect(201);
        assertThat(kept(
                        "update kept_answer set kept_at = kept_at - interval '25 hours' where key = ? returning 1",
                        old))
                .isEqualTo(1);
        // Whether the job was here already or not: the request is a new one, and there is that site.
        assertThat(keyed(old).post("sites", site("Ebb")).expect(409).errors()).containsExactly("/name name-taken");
        Patience.until(
                "what is old is forgotten", () -> kept("select count(*) from kept_answer where key = ?", old) == 0);
        assertThat(keyed(fresh).post("sites", site("Flood")).expect(201).header("Idempotent-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void whatStoresNothingIsDoneAnewAndNotKept() throws SQLException {
        var key = key();
        var preview = "modules/" + module + "/preview";
        var first = keyed(key)
                .post(preview, "{\"parameters\": {\"report-day\": 7}}")
                .expect(200);
        var second = keyed(key)
                .post(preview, "{\"parameters\": {\"report-day\": 8}}")
                .expect(200);
        assertThat(second.body()).isNotEqualTo(first.body());
        keyed(key)
                .with("Content-Type", "application/yaml")
                .post("policy/plan", "format: 1\nmodules: []\n...\n")
                .expect(200);
        var change = "{\"change\": {\"kind\": \"rewrite\", \"target\": \"chapters/general\","
                + " \"title\": {\"en\": \"Beginnings\"}}}";
        keyed(key).post("modules/" + module + "/amendments/preview", change).expect(200);
        keyed(key).post("modules/" + module + "/amendments/along", change).expect(200);
        assertThat(kept("select count(*) from kept_answer where key = ?", key)).isZero();

        // Nor does it matter what else the key stands for.
        keyed(key).post("sites", site("Shoal")).expect(201);
        keyed(key).post(preview, "{\"parameters\": {}}").expect(200);
        assertThat(ApiDescription.inSource("@StoresNothing"))
                .containsExactlyInAnyOrder(
                        "POST modules/{}/preview",
                        "POST modules/{}/amendments/preview",
                        "POST modules/{}/amendments/along",
                        "POST modules/{}/transcriptions/proposal",
                        "POST policy/plan",
                        "POST templates/check",
                        "POST people/imports",
                        "POST people/imports/wrong-rows",
                        "POST record-forms/{}/{}/imports",
                        "POST things/imports",
                        "POST duty/imports");
    }

    /** A lock of the test makes all of them wait, each with a connection. */
    @Test
    void halfOfTheConnectionsAtMostAreForRequestsWithKeys() throws SQLException {
        var threads = Executors.newFixedThreadPool(PLACES);
        var late = key();
        try (var holder = Server.running().superuser()) {
            holder.setAutoCommit(false);
            Backends.run(holder, "lock table site in access exclusive mode");
            var waiting = IntStream.range(0, PLACES)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> keyed(key()).post("sites", site("Berth " + i)), threads))
                    .toList();
            // Each has claimed its key.
            Backends.await("select 1 where (select count(*) from pg_locks where locktype = 'advisory' and granted) >= "
                    + PLACES);
            var refused = keyed(late).post("sites", site("Late")).expect(429);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.text("/detail")).contains("Idempotency-Key");
            business.owner().get("me").expect(200);
            holder.rollback();
            assertThat(waiting).extracting(one -> one.join().status()).containsOnly(201);
        } finally {
            threads.shutdown();
        }
        keyed(late).post("sites", site("Late")).expect(201);
    }

    @Test
    void addressesThatAreNoneAreToldAsWithoutAKey() {
        for (var address : List.of("/api/v2/sites", "/api/v1/nothing")) {
            var plain = business.owner().post(address, "{}").expect(404);
            var answer = keyed(key()).post(address, "{}").expect(404);
            assertThat(answer.body()).isEqualTo(plain.body()).isNotEmpty();
            assertThat(answer.header("Content-Type")).isEqualTo(plain.header("Content-Type"));
        }
    }

    @Test
    void malformedKeysAndThoseThatPromiseNothingAreRefused() {
        for (var bad : List.of("", "two words", "\"open", "x".repeat(256))) {
            assertThat(keyed(bad).post("sites", site("Bad")).expect(400).text("/detail"))
                    .contains("1 to 255");
        }
        assertThat(named("Bad")).isZero();
        keyed("x".repeat(255)).post("sites", site("Good")).expect(201);
        var stranger = Rest.stranger().with("Idempotency-Key", key());
        var signIn = "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(business.login(), Business.PASSWORD);
        var used = key();
        keyed(used).post("sites", site("Used")).expect(201);
        for (var refused : List.of(
                Business.signUp(stranger, "House of Once", Business.newLogin("once")),
                stranger.post("sessions", signIn),
                keyed(used).post("sessions", signIn),
                keyed(used).post("joins/own", "{\"secret\": \"x\"}"),
                keyed(key()).post("joins/own", "{\"secret\": \"x\"}"),
                keyed(key()).post("tokens", Business.token("Till", 2)),
                keyed(used).post("tokens", Business.token("Till", 2)),
                keyed(key()).post("me/contact/confirmation", "{\"secret\": \"x\"}"),
                keyed(key()).post("me/contact/link", null))) {
            assertThat(refused.expect(400).text("/detail")).as(refused.call()).contains("takes no Idempotency-Key");
        }
        stranger.post("sites", site("Nobody")).expect(401);
        assertThat(named("Nobody")).isZero();
    }

    @Test
    void theseShowSecretsOrAreOnceByThemselves() {
        assertThat(ApiDescription.inSource("@ShowsSecret"))
                .containsExactlyInAnyOrder(
                        "POST people",
                        "POST people/{}/link",
                        "POST people/{}/recovery",
                        "POST people/imports",
                        "POST invitations",
                        "POST me/calendar-feed",
                        "POST records/{}/links",
                        "POST findings/{}/links");
        assertThat(ApiDescription.inSource("@OnceByItself"))
                .containsExactlyInAnyOrder(
                        "POST tokens",
                        "POST joins/own",
                        "POST business/exports",
                        "POST business/exports/{}/file",
                        "POST me/erasure",
                        "POST people/{}/erasure",
                        "POST business/closing",
                        "POST business/closing/back",
                        "POST me/contact/link",
                        "POST me/contact/confirmation",
                        "POST search/unanswered/answer",
                        "POST search/unanswered/dismiss");
    }

    private static Rest keyed(String key) {
        return business.owner().with("Idempotency-Key", key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String team(String label) {
        return "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"label\": \"" + label + "\"}";
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
