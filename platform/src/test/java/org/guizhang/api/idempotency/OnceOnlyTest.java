package org.guizhang.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Digests;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The transaction is the test's; that it is the server's is seen to by the system tests. */
@ExtendWith(TestDatabase.class)
class OnceOnlyTest {
    private static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");
    private static final String PASSWORD = "{\"password\":\"Noodle-soup-for-17\"}";

    private final Wired wired = new Wired(NOON);
    private final Caller owner = wired.business("tea-house");
    private final OnceOnly once = wired.get(OnceOnly.class);
    private int done;

    OnceOnlyTest() throws Exception {
        once.transaction = (TransactionManager) Proxy.newProxyInstance(
                OnceOnlyTest.class.getClassLoader(),
                new Class<?>[] {TransactionManager.class},
                (proxy, method, given) -> method.getName().equals("getStatus") ? Status.STATUS_NO_TRANSACTION : null);
    }

    @Test
    void whatWasAskedWithASecretIsNotToBeGuessed() {
        var first = send("a", PASSWORD, "gz_a", answering("{\"secret\":\"gz_x\"}", OnceOnly.SECRET));
        var content = new String(content("a"), StandardCharsets.ISO_8859_1);
        assertThat(content).doesNotContain("gz_x");
        for (var guess : guesses(PASSWORD)) {
            assertThat(content).doesNotContain(guess);
        }
        assertThat(first.text()).isEqualTo("{\"secret\":\"gz_x\"}");

        var again = send("a", PASSWORD, "gz_a", answering("anew"));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.headers).containsEntry("Idempotent-Replayed", "true").containsEntry("X-Made", "1");
        assertThat(done).isEqualTo(1);
        var another = send("a", PASSWORD, "gz_b", answering("anew"));
        assertThat(another.status).isEqualTo(409);
        assertThat(another.headers).containsEntry("Content-Type", "application/problem+json");
        assertThat(done).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherRequestIsNotedForWhoeverTakesKeys() {
        for (var name : List.of("open", "sealed")) {
            var seen = new ArrayList<Object>();
            var chain = name.equals("sealed") ? answering("one", OnceOnly.SECRET) : answering("one");
            send(name, "{\"a\":1}", "gz_a", chain);
            send(name, "{\"a\":2}", "gz_a", (request, response) -> {
                seen.add(request.getAttribute(OnceOnly.REUSED));
                ((HttpServletResponse) response).setStatus(422);
            });
            assertThat(seen).as(name).containsExactly(true);
            assertThat(send(name, "{\"a\":1}", "gz_a", answering("anew")).text())
                    .as(name)
                    .isEqualTo("one");
        }
    }

    @Test
    void ofWhatStoresNothingNothingIsKept() {
        send("p", "{}", "gz_a", answering("one", OnceOnly.STORES_NOTHING));
        assertThat(send("p", "{}", "gz_a", answering("two", OnceOnly.STORES_NOTHING))
                        .text())
                .isEqualTo("two");
    }

    @Test
    void theServerMakesThePageOfAnError() {
        var answer = send("e", "{}", "gz_a", (request, response) -> {
            response.getWriter().print("half of it");
            ((HttpServletResponse) response).sendError(404);
        });
        assertThat(answer.error).isEqualTo(404);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void whoeverComesWhenAllPlacesAreTakenIsToldWhenToComeAgain() {
        for (var round : List.of("first", "second")) {
            var refused = new Exchange(round, "{}");
            done = 0;
            in(() -> nested(round, OnceOnly.PLACES, refused));
            assertThat(done).as(round).isEqualTo(OnceOnly.PLACES);
            assertThat(refused.status).isEqualTo(429);
            assertThat(refused.headers).containsEntry("Retry-After", "1");
            assertThat(refused.text()).contains("Idempotency-Key");
        }
    }

    /** Takes a place within a place, as many times, and then one more. */
    private void nested(String round, int places, Exchange last) throws IOException, ServletException {
        if (places == 0) {
            pass(last, "gz_a", answering("none"));
            return;
        }
        pass(new Exchange(round + places, "{}"), "gz_a", (request, response) -> {
            done++;
            nested(round, places - 1, last);
        });
    }

    @Test
    void longAnswersAreRefusedWhereTooMuchIsKeptAndShortOnesAreNot() {
        var third = "x".repeat(KeptAnswers.MAX_BYTES / 3);
        for (var key : List.of("1", "2")) {
            assertThat(send(key, "{}", "gz_a", answering(third)).status).isEqualTo(201);
        }
        var refused = send("3", "{}", "gz_a", answering(third));
        assertThat(refused.status).isEqualTo(429);
        assertThat(refused.headers).containsEntry("Retry-After", "86400");
        assertThat(send("4", "{}", "gz_a", answering("short")).status).isEqualTo(201);
        wired.become(NOON.plus(Duration.ofHours(24)));
        assertThat(send("3", "{}", "gz_a", answering(third)).status).isEqualTo(201);
    }

    private FilterChain answering(String text, String... attributes) {
        return (request, response) -> {
            done++;
            for (var attribute : attributes) {
                request.setAttribute(attribute, true);
            }
            var answer = (HttpServletResponse) response;
            answer.setStatus(201);
            answer.setHeader("X-Made", Integer.toString(done));
            answer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private Exchange send(String key, String body, String credential, FilterChain chain) {
        var exchange = new Exchange(key, body);
        in(() -> pass(exchange, credential, chain));
        return exchange;
    }

    private void pass(Exchange exchange, String credential, FilterChain chain) throws IOException, ServletException {
        once.pass(exchange.request(), exchange.response(), chain, credential);
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }

    private void in(Work work) {
        wired.in(owner, () -> {
            try {
                work.run();
                return true;
            } catch (IOException | ServletException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private byte[] content(String key) {
        return wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .select("select content from kept_answer where key = ?", key)
                        .mapTo(byte[].class)
                        .findFirst()
                        .orElseThrow());
    }

    /** What whoever has the database would look for: digests of a request that holds the right password. */
    private static List<String> guesses(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = String.join("\n", "POST", "/api/v1/sites", "", "", Digests.sha256(bytes));
        return List.of(Digests.sha256(bytes), Digests.sha256(head));
    }
}
