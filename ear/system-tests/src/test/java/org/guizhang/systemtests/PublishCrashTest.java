package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A publication that dies in the middle: a lock of the test makes it wait at a statement, and its backend is killed
 * there. The old edition stays in force, whole, and the next publication works. The script {@code publish-crashes.sh}
 * kills the server itself.
 */
@Isolated("kills whoever waits")
class PublishCrashTest {
    /** Words that have nothing in common. */
    private static final List<String> NAMES = List.of("Okapi", "Walrus", "Gecko", "Bison");

    private static Business business;
    private static String module;
    private static int round;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Crashes");
        module = business.activate();
        business.set(module, Map.of("company-name", '"' + NAMES.get(0) + '"')).expect(200);
        business.publish(module, "First").expect(201);
    }

    /** Before anything is written; with the edition written and no trace yet; with all but the search's change. */
    static Stream<String> places() {
        return Stream.of(
                "select 1 from module where id = '%s' for update".formatted(module),
                "select 1 from tenant_head where tenant_id = '%s' for update".formatted(business.tenant()),
                "lock table document_change in exclusive mode");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("places")
    void oldEditionStaysWhole(String lock) throws Exception {
        var old = NAMES.get(round);
        var fresh = NAMES.get(++round);
        business.set(module, Map.of("company-name", '"' + fresh + '"')).expect(200);
        var etag = business.etag(module);
        var before = business.owner().get("modules/" + module + "/life").body();
        try (var holder = Server.running().superuser()) {
            holder.setAutoCommit(false);
            Backends.run(holder, lock);
            var publication = CompletableFuture.supplyAsync(() -> business.owner()
                    .ifMatch(etag)
                    .post("modules/" + module + "/editions", "{\"note\": \"Never\"}")
                    .status());
            Backends.killWhoWaitsUntilEnded(publication);
            assertThat(publication.join()).isGreaterThanOrEqualTo(500);
            holder.rollback();
        }
        assertThat(business.owner().get("modules/" + module + "/life").body()).isEqualTo(before);
        inForce(old, fresh);
        business.publish(module, "Again").expect(201);
        inForce(fresh, old);
    }

    private static void inForce(String words, String others) {
        assertThat(business.owner().get("handbook").expect(200).body())
                .contains(words)
                .doesNotContain(others);
        // What has the very words stands before what sounds alike, which is found, too.
        assertThat(business.owner().search("limit=50&q=" + words).body())
                .contains(words)
                .doesNotContain(others);
        assertThat(business.owner().search("limit=50&q=" + others).body()).doesNotContain(others);
        assertThat(business.owner().get("audit/verification").text("/intact")).isEqualTo("true");
    }
}
