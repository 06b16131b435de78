package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Right and wrong requests by the thousand, made from the API description by chance: whatever is sent, the fault is never
 * ours, and the answer is one that is described. The profile {@code soak} makes 100,000,
 * {@code -Dguizhang.fuzz.seed} repeats.
 */
@ResourceLock(Shared.SERVER_LOG)
class FuzzTest {
    private static final int BUILD = 2_000;
    private static final int REQUESTS = Integer.getInteger("guizhang.fuzz.requests", BUILD);
    /** The same requests in each build: it fails for what was changed, not for what was drawn. The profile draws its own. */
    private static final long SEED =
            Long.getLong("guizhang.fuzz.seed", REQUESTS > BUILD ? System.nanoTime() : 20_261_201);

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final String KEY = "Idempotency-Key";

    /** Keys that soon stand for something else; the first does from the beginning. */
    private static final List<String> KEYS = List.of("fuzz-1", "fuzz-2", "fuzz-3");

    @Test
    void nothingThatIsSentIsAFaultOfOurs() {
        var log = ServerLog.fromNow();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var business = Business.open("Fuzz House");
        var module = business.handbook();
        var caller = business.owner();
        caller.with(KEY, KEYS.get(0))
                .post("sites", "{\"name\": {\"en\": \"Fuzz Quay\"}}")
                .expect(201);
        var known = Map.of(
                "module",
                module,
                "edition",
                business.owner().get("modules/" + module).text("/latest/id"));
        var wrong = new ArrayList<String>();
        var slow = new TreeMap<Long, String>();
        var statuses = new HashMap<Integer, Integer>();
        for (int i = 0; i < REQUESTS; i++) {
            try {
                var answer = send(random, caller, known, slow);
                statuses.merge(answer.status(), 1, Integer::sum);
                if (answer.status() >= 500) {
                    wrong.add(answer.call() + " -> " + answer.status() + " " + answer.body());
                }
            } catch (AssertionError undescribed) {
                // An address that is no address is refused before anything of ours sees it (decision 0041).
                if (!undescribed.getMessage().endsWith("answered 400 ")) {
                    wrong.add(undescribed.getMessage());
                }
            }
        }
        System.out.println("Fuzz: seed " + SEED + ", " + statuses + ", slow: " + slow.descendingMap());
        assertThat(wrong).as("seed " + SEED).isEmpty();
        assertThat(log.said())
                .as("what the log says of mistakes of clients, seed " + SEED)
                .doesNotContain("@example.com", business.token(), "\tat ", "Exception");
        assertThat(statuses)
                .as("not everything is refused, and not everything taken")
                .containsKeys(200, 400, 404, 422);
    }

    private static Answer send(RandomGenerator random, Rest caller, Map<String, String> known, Map<Long, String> slow) {
        var mutation = new Mutation(random);
        var operation = mutation.any(ENDLESS);
        var path = operation.path().substring(1);
        if (random.nextInt(3) > 0) {
            for (var id : known.entrySet()) {
                path = path.replace("{" + id.getKey() + "}", id.getValue());
            }
        }
        path = mutation.address(path + query(random, operation, mutation));
        var asker = random.nextInt(20) == 0 ? Rest.stranger() : caller;
        asker = switch (random.nextInt(4)) {
            case 0 -> asker.ifMatch(mutation.any(List.of("*", "\"1\"", "W/\"1\"", "\"0\", \"2\"", "1", "\"\"")));
            case 1 -> asker;
            default -> asker.ifMatch("\"" + random.nextInt(9) + "\"");
        };
        asker = switch (random.nextInt(8)) {
            case 0 -> asker.with(KEY, mutation.any(KEYS));
            case 1 -> asker.with(KEY, Long.toHexString(random.nextLong()));
            case 2 -> asker.with(KEY, mutation.any(List.of("", "two words", "\"open", "x".repeat(256))));
            default -> asker;
        };
        var body = body(random, operation, mutation);
        var begin = System.nanoTime();
        var answer = asker.send(operation.method(), path, body);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        if (took.compareTo(SLOW) > 0) {
            slow.put(took.toMillis(), answer.call());
        }
        return new Answer(answer.call() + " " + body, answer.status(), answer.headers(), answer.body());
    }

    /** Each described value of the query by chance, as described or odd. */
    private static String query(RandomGenerator random, DescribedOperation operation, Mutation mutation) {
        var query = new StringBuilder();
        for (var parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && random.nextBoolean()) {
                var sample = new Sample(random).of(parameter.get("schema")).asText();
                var value = random.nextInt(3) == 0 ? mutation.oddText() : sample;
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.get("name").asText())
                        .append('=')
                        .append(Mutation.encoded(value));
            }
        }
        return query.toString();
    }

    private static @Nullable String body(RandomGenerator random, DescribedOperation operation, Mutation mutation) {
        var schema = operation.body();
        if (schema == null) {
            return mutation.body(null);
        }
        var meant = random.nextBoolean() ? operation.example() : new Sample(random).of(schema);
        return random.nextInt(4) == 0 ? meant.toString() : mutation.body(meant.toString());
    }

    /** Those that do not end what the others need, and do not open one business after the other. */
    private static final Set<String> ENDING =
            Set.of("sessions_signOut", "sessions_signIn", "me_changePassword", "signUps_signUp", "recoveries_ask");

    private static final List<DescribedOperation> ENDLESS = ApiDescription.operations().stream()
            .filter(operation -> !ENDING.contains(operation.id()))
            .toList();
}
