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
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Semaphore;
import org.guizhang.api.BodyLimit;
import org.guizhang.api.ProblemFactory;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;

/**
 * Does a POST with an {@code Idempotency-Key} once: all of it, services and answer, in one transaction with the row that
 * keeps the answer. Sent again it is answered as the first time; while the first is at work, with 409; with another body or
 * address, with 422. What was refused left nothing behind but the tries that are counted, and is judged anew.
 */
@ApplicationScoped
public class OnceOnly {
    /** Set on requests whose answer holds a secret. */
    static final String SECRET = OnceOnly.class.getName() + ".secret";

    /** Set on requests that store nothing, so that there is nothing to be done once. */
    static final String STORES_NOTHING = OnceOnly.class.getName() + ".stores-nothing";

    /** Set on requests whose key stands for another one. */
    static final String REUSED = OnceOnly.class.getName() + ".reused";

    static final String REPLAYED = "Idempotent-Replayed";

    /**
     * How many are done at once. Each holds a connection from its beginning to its end, and may wait for a second one
     * meanwhile, where tries are counted; together they need no more than there are.
     */
    static final int PLACES = Database.CONNECTIONS / 2;

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Semaphore places = new Semaphore(PLACES);

    /**
     * Not the {@code UserTransaction}: the server forbids its methods to a request for good where two requests left the same
     * transactional bean at once (the interceptor keeps what was allowed before in a field that they share).
     */
    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transaction;

    @Inject
    KeptAnswers answers;

    @Inject
    CurrentCaller caller;

    @Inject
    ProblemFactory problems;

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
        try {
            var key = IdempotencyKey.of(headers);
            // Read and answered without a place, so that nobody keeps one by being slow.
            var read = new BufferedRequest(request, BodyLimit.MAX_TRANSCRIPT_BYTES + 1);
            var held = new BufferedResponse(response);
            inPlace(key, new AnswerCipher(credential, key), read, held, chain);
            held.give();
        } catch (RuntimeException refused) {
            new AnswerWriter(response, caller.locale()).write(problems.answer(refused));
        }
    }

    private void inPlace(
            IdempotencyKey key, AnswerCipher seal, BufferedRequest request, BufferedResponse held, FilterChain chain)
            throws IOException, ServletException {
        if (!places.tryAcquire()) {
            throw new TooMany(Message.of("problem.keys-busy"), A_MOMENT);
        }
        try {
            once(key, seal, request, held, chain);
        } finally {
            places.release();
        }
    }

    private void once(
            IdempotencyKey key, AnswerCipher seal, BufferedRequest request, BufferedResponse held, FilterChain chain)
            throws IOException, ServletException {
        try {
            transaction.begin();
            if (!answers.claim(key)) {
                throw new Conflict(Conflict.Kind.KEY_BUSY, Message.of("problem.key-busy"));
            }
            var kept = answers.find(key, seal);
            if (kept.isPresent() && kept.get().request().equals(request.digest())) {
                held.repeat(kept.get());
                held.setHeader(REPLAYED, "true");
                return;
            }
            // Whether this address takes keys at all is known when its resource is.
            request.setAttribute(REUSED, kept.isPresent());
            chain.doFilter(request, held);
            if (held.isGood()) {
                if (request.getAttribute(STORES_NOTHING) == null) {
                    var sealing = request.getAttribute(SECRET) == null ? null : seal;
                    answers.keep(key, held.answering(request.digest()), sealing);
                }
                transaction.commit();
            }
        } catch (RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | NotSupportedException
                | SystemException lost) {
            throw new IllegalStateException("It is not known to be stored", lost);
        } finally {
            end();
        }
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
