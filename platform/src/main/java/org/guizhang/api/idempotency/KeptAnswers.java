package org.guizhang.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** The rows of first answers, each person's own. Always within a transaction that is there. */
@ApplicationScoped
class KeptAnswers {
    /** How long an answer is given again. */
    static final Duration KEPT = Duration.ofHours(24);

    /** What the answers of a person may take together, 16 MiB. */
    static final int MAX_BYTES = 16 << 20;

    /** Up to here an answer is small, 4 KiB. */
    static final int SMALL_BYTES = 4 << 10;

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Takes the key for this transaction; false while another works under it. */
    boolean claim(IdempotencyKey key) {
        return database.sql()
                .createQuery("select pg_try_advisory_xact_lock(hashtextextended(:sender, 0)) as free")
                .bind("sender", caller.get().tenantId() + " " + caller.get().personId() + " " + key.value())
                .mapTo(Boolean.class)
                .findFirst()
                .orElseThrow();
    }

    /**
     * What was answered under a key that is claimed; {@link Conflict} where it was sealed with another credential.
     */
    Optional<KeptAnswer> find(IdempotencyKey key, AnswerCipher seal) {
        return database.sql()
                .createQuery(
                        "select * from kept_answer where tenant_id = :tenant and person_id = :personId and key = :key and kept_at > :keptAt")
                .bind("personId", caller.get().personId())
                .bind("key", key.value())
                .bind("keptAt", due())
                .map(row -> answer(row, seal))
                .findFirst();
    }

    /**
     * Keeps an answer with its effect; takes the place of one that is too old to be given. {@link TooMany} where it is
     * long and the person's answers would be more than {@value #MAX_BYTES} bytes together.
     *
     * @param seal closes an answer that holds a secret; null where none is in it
     */
    void keep(IdempotencyKey key, KeptAnswer answer, @Nullable AnswerCipher seal) {
        var content = content(answer);
        refuseTooMuch(content.length);
        database.sql()
                .createUpdate(
                        "insert into kept_answer (tenant_id, person_id, key, status, headers, content, sealed, kept_at)"
                                + " values (:tenant, :personId, :key, :status, :headers, :content, :sealed, :now) on conflict (tenant_id, person_id, key) do update set"
                                + " status = excluded.status, headers = excluded.headers, content = excluded.content,"
                                + " sealed = excluded.sealed, kept_at = excluded.kept_at")
                .bind("personId", caller.get().personId())
                .bind("key", key.value())
                .bind("status", answer.status())
                .bind("headers", Json.write(answer.headers()))
                .bind("content", seal == null ? content : seal.close(content))
                .bind("sealed", seal != null)
                .bind("now", clock.instant())
                .execute();
    }

    /** An answer that is small takes about as much as its effect, which is not counted either. */
    private void refuseTooMuch(int bytes) {
        if (bytes > SMALL_BYTES && bytes + kept() > MAX_BYTES) {
            throw new TooMany(Message.of("problem.keys-full"), KEPT);
        }
    }

    private long kept() {
        return database.sql()
                .createQuery(
                        "select coalesce(sum(octet_length(content)), 0) as bytes from kept_answer where tenant_id = :tenant"
                                + " and person_id = :personId and kept_at > :keptAt")
                .bind("personId", caller.get().personId())
                .bind("keptAt", due())
                .mapTo(Long.class)
                .findFirst()
                .orElseThrow();
    }

    /** Forgets the old ones of all businesses at once; asked outside every tenant. */
    void forgetOld() {
        database.outsideTenants()
                .createQuery("select forget_answers(:due)")
                .bind("due", due())
                .map(row -> 1)
                .list();
    }

    private Instant due() {
        return clock.instant().minus(KEPT);
    }

    /** The digest of the request, then the body: sealed as one, for by a digest a password that was sent can be guessed. */
    private static byte[] content(KeptAnswer answer) {
        var request = answer.request().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(request.length + answer.body().length)
                .put(request)
                .put(answer.body())
                .array();
    }

    private static KeptAnswer answer(RowView row, AnswerCipher seal) {
        var stored = row.getColumn("content", byte[].class);
        var content = row.getColumn("sealed", Boolean.class)
                ? seal.open(stored).orElseThrow(() -> new Conflict(Message.of("problem.secret-shown")))
                : stored;
        try {
            return new KeptAnswer(
                    new String(content, 0, BufferedRequest.DIGEST_LENGTH, StandardCharsets.US_ASCII),
                    row.getColumn("status", Integer.class),
                    Json.MAPPER.readValue(row.getColumn("headers", String.class), HEADERS),
                    Arrays.copyOfRange(content, BufferedRequest.DIGEST_LENGTH, content.length));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
