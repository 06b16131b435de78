package org.guizhang.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Json;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;

/** The rows of first answers, each person's own. Always within a transaction that is there. */
@ApplicationScoped
class KeptAnswers {
    /** How long an answer is given again. */
    static final Duration KEPT = Duration.ofHours(24);

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
                .first(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as free",
                        row -> row.getBoolean("free"),
                        caller.get().tenantId() + " " + caller.get().personId() + " " + key.value())
                .orElseThrow();
    }

    /** What was answered under a key that is claimed. */
    Optional<KeptAnswer> find(IdempotencyKey key) {
        return database.sql()
                .first(
                        "select * from kept_answer where tenant_id = ? and person_id = ? and key = ? and kept_at > ?",
                        KeptAnswers::answer,
                        caller.get().tenantId(),
                        caller.get().personId(),
                        key.value(),
                        due());
    }

    /** Keeps an answer with its effect; takes the place of one that is too old to be given. */
    void keep(IdempotencyKey key, KeptAnswer answer) {
        database.sql()
                .change(
                        "insert into kept_answer (tenant_id, person_id, key, request_digest, status, headers, body, sealed,"
                                + " kept_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, person_id, key)"
                                + " do update set request_digest = excluded.request_digest, status = excluded.status,"
                                + " headers = excluded.headers, body = excluded.body, sealed = excluded.sealed,"
                                + " kept_at = excluded.kept_at",
                        caller.get().tenantId(),
                        caller.get().personId(),
                        key.value(),
                        answer.request(),
                        answer.status(),
                        Json.write(answer.headers()),
                        answer.body(),
                        answer.sealed(),
                        clock.instant());
    }

    /** The tenants that have some to be forgotten; asked outside every tenant. */
    List<UUID> tenantsWithOld() {
        return database.outsideTenants()
                .list(
                        "/* job */ select * from tenants_with_kept_answers(?)",
                        row -> row.getObject("tenants_with_kept_answers", UUID.class),
                        due());
    }

    /** Forgets the old ones of the caller's tenant. */
    void forgetOld() {
        database.sql()
                .change(
                        "/* job */ delete from kept_answer where tenant_id = ? and kept_at <= ?",
                        caller.get().tenantId(),
                        due());
    }

    private Instant due() {
        return clock.instant().minus(KEPT);
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        try {
            return new KeptAnswer(
                    row.getString("request_digest"),
                    row.getInt("status"),
                    Json.MAPPER.readValue(row.getString("headers"), HEADERS),
                    row.getBytes("body"),
                    row.getBoolean("sealed"));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
