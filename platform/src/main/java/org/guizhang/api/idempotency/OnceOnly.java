package org.guizhang.api.idempotency;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guizhang.api.BodyLimit;
import org.guizhang.api.Problems;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.tenant.CurrentCaller;

/**
 * Does a POST with an {@code Idempotency-Key} once: all of it, services and answer, in one transaction with the row that
 * keeps the answer. Sent again it is answered as the first time; at the same time, with 409; with another body or address,
 * with 422. What was refused left nothing behind and is judged anew.
 */
@ApplicationScoped
public class OnceOnly {
    /** Set on requests whose answer holds a secret. */
    static final String SECRET = OnceOnly.class.getName() + ".secret";

    static final String REPLAYED = "Idempotent-Replayed";

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Inject
    KeptAnswers answers;

    @Inject
    CurrentCaller caller;

    @Inject
    Problems problems;

    /** Goes down the chain; once only, where the request has a key and a caller. */
    public void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String credential)
            throws IOException, ServletException {
        var headers = Collections.list(request.getHeaders(IdempotencyKey.HEADER));
        if (headers.isEmpty()
                || !request.getMethod().equals("POST")
                || caller.find().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var given = new AnswerWriter(response, caller.locale());
        try {
            var key = IdempotencyKey.of(headers);
            once(key, new Seal(credential, key), new ReadRequest(request, BodyLimit.MAX_YAML_BYTES + 1), given, chain);
        } catch (RuntimeException refused) {
            given.write(problems.answer(refused));
        }
    }

    private void once(IdempotencyKey key, Seal seal, ReadRequest request, AnswerWriter given, FilterChain chain)
            throws IOException, ServletException {
        try {
            transaction.begin();
            if (!answers.claim(key)) {
                throw new Conflict(Conflict.Kind.KEY_BUSY, Message.of("problem.key-busy"));
            }
            var kept = answers.find(key);
            if (kept.isPresent()) {
                var again = again(kept.get(), seal, request.digest());
                transaction.rollback();
                given.write(again, Map.of(REPLAYED, List.of("true")));
                return;
            }
            var held = new HeldAnswer(given.response());
            chain.doFilter(request, held);
            var answer = answer(held, request);
            if (held.isGood()) {
                answers.keep(key, answer.sealed() ? sealed(answer, seal) : answer);
                transaction.commit();
            } else {
                transaction.rollback();
            }
            given.write(answer, Map.of());
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException lost) {
            given.write(problems.answer(lost));
        } catch (NotSupportedException | SystemException broken) {
            throw new ServletException(broken);
        } finally {
            end();
        }
    }

    private static KeptAnswer answer(HeldAnswer held, ReadRequest request) {
        return new KeptAnswer(
                request.digest(), held.getStatus(), held.headers(), held.body(), request.getAttribute(SECRET) != null);
    }

    private static KeptAnswer sealed(KeptAnswer answer, Seal seal) {
        return new KeptAnswer(answer.request(), answer.status(), answer.headers(), seal.close(answer.body()), true);
    }

    private static KeptAnswer again(KeptAnswer kept, Seal seal, String request) {
        if (!kept.request().equals(request)) {
            throw new Conflict(Conflict.Kind.KEY_REUSED, Message.of("problem.key-reused"));
        }
        var body = kept.sealed()
                ? seal.open(kept.body()).orElseThrow(() -> new Conflict(Message.of("problem.secret-shown")))
                : kept.body();
        return new KeptAnswer(kept.request(), kept.status(), kept.headers(), body, false);
    }

    /** Ends what was begun, whatever happened. */
    private void end() throws ServletException {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException broken) {
            throw new ServletException(broken);
        }
    }
}
