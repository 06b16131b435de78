package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Appends versions of records with their signatures, and reads them. */
@ApplicationScoped
public class VersionRows {
    @Inject
    Database database;

    /** A version as it is stored. */
    record Stored(
            UUID recordId,
            int version,
            String step,
            String state,
            boolean refused,
            String content,
            String digest,
            @Nullable String previousDigest,
            UUID personId,
            String personName,
            @Nullable String reason,
            @Nullable Instant deviceAt,
            Instant serverAt) {
        ObjectNode tree() {
            return Json.read(content, ObjectNode.class);
        }

        ObjectNode answers() {
            return tree().get("answers") instanceof ObjectNode answers ? answers : JsonNodeFactory.instance.objectNode();
        }
    }

    private static final String COLUMNS = "select v.record_id, v.version, v.step, v.state, v.refused, v.content, v.digest,"
            + " v.previous_digest, v.person_id, v.person_name, v.reason, v.device_at, v.server_at from record_version v";

    /** @return the digest of what is stored */
    String add(VersionContent content) {
        var canonical = Json.canonical(content);
        var digest = Digests.sha256(canonical);
        database.sql()
                .createUpdate("insert into record_version (tenant_id, record_id, version, step, state, refused, content, digest,"
                        + " previous_digest, person_id, person_name, reason, device_at, server_at) values (:tenant, :record,"
                        + " :version, :step, :state, :refused, :content, :digest, :previous, :person, :name, :reason, :deviceAt, :now)")
                .bind("record", content.record())
                .bind("version", content.version())
                .bind("step", content.step())
                .bind("state", content.state())
                .bind("refused", content.refused())
                .bind("content", canonical)
                .bind("digest", digest)
                .bind("previous", content.previous())
                .bind("person", content.by().id())
                .bind("name", content.by().name())
                .bind("reason", content.reason())
                .bind("deviceAt", content.deviceTime())
                .bind("now", content.serverTime())
                .execute();
        if (!content.signatures().isEmpty()) {
            sign(content, digest);
        }
        return digest;
    }

    private void sign(VersionContent content, String digest) {
        var signed = content.signatures();
        database.sql()
                .createUpdate("insert into record_signature (tenant_id, record_id, version, key, person_id, signer_name, drawn,"
                        + " digest, signed_at) select cast(:tenant as uuid), :record, :version, f.key, f.person, f.name, f.drawn,"
                        + " :digest, cast(f.at as timestamptz) from unnest(cast(:keys as text[]), cast(:people as uuid[]),"
                        + " cast(:names as text[]), cast(:drawn as text[]), cast(:at as text[])) as f (key, person, name, drawn, at)")
                .bind("record", content.record())
                .bind("version", content.version())
                .bind("digest", digest)
                .bind("keys", texts(signed, VersionContent.Signed::key))
                .bind("people", signed.stream().map(VersionContent.Signed::person).toArray(UUID[]::new))
                .bind("names", texts(signed, VersionContent.Signed::name))
                .bind("drawn", texts(signed, one -> Json.write(one.drawn())))
                .bind("at", texts(signed, one -> one.at().toString()))
                .execute();
    }

    private static String[] texts(
            List<VersionContent.Signed> signed, Function<VersionContent.Signed, String> column) {
        return signed.stream().map(column).toArray(String[]::new);
    }

    /** All of one record, in order. */
    List<Stored> all(UUID record) {
        return database.sql()
                .createQuery(COLUMNS + " where v.tenant_id = :tenant and v.record_id = :record order by v.version")
                .bind("record", record)
                .mapTo(Stored.class)
                .list();
    }

    Optional<Stored> find(UUID record, int version) {
        return database.sql()
                .createQuery(COLUMNS + " where v.tenant_id = :tenant and v.record_id = :record and v.version = :version")
                .bind("record", record)
                .bind("version", version)
                .mapTo(Stored.class)
                .findFirst();
    }

    /** The answers of records as they stand, by record; of drafts there are none. */
    Map<UUID, ObjectNode> answers(Collection<UUID> records) {
        var found = new HashMap<UUID, ObjectNode>();
        if (!records.isEmpty()) {
            database.sql()
                    .createQuery(COLUMNS + " join record r on r.tenant_id = v.tenant_id and r.id = v.record_id"
                            + " and r.version = v.version where v.tenant_id = :tenant and v.record_id = any(:records)")
                    .bind("records", records.toArray(UUID[]::new))
                    .mapTo(Stored.class)
                    .forEach(version -> found.put(version.recordId(), version.answers()));
        }
        return found;
    }

    /** A signature as it is stored; {@code version} 0: given before its step. */
    record Signature(
            String key,
            @Nullable UUID personId,
            String signerName,
            String drawn,
            Instant signedAt,
            int version,
            String digest) {
        String signer() {
            return personId == null ? signerName : personId.toString();
        }
    }

    /** All signatures of a record, in the order they were given. */
    List<Signature> signatures(UUID record) {
        return database.sql()
                .createQuery("select g.key, g.person_id, g.signer_name, g.drawn, g.signed_at, g.version, g.digest"
                        + " from record_signature g where g.tenant_id = :tenant and g.record_id = :record"
                        + " order by g.version, g.signed_at, g.key")
                .bind("record", record)
                .mapTo(Signature.class)
                .list();
    }

    /** Those given before their step. */
    List<Signature> early(UUID record) {
        return database.sql()
                .createQuery("select g.key, g.person_id, g.signer_name, g.drawn, g.signed_at, 0 as version, g.digest"
                        + " from record_early_signature g where g.tenant_id = :tenant and g.record_id = :record"
                        + " order by g.signed_at, g.key")
                .bind("record", record)
                .mapTo(Signature.class)
                .list();
    }

    void signEarly(UUID record, VersionContent.Signed signed) {
        database.sql()
                .createUpdate("insert into record_early_signature (tenant_id, record_id, key, person_id, signer_name, drawn,"
                        + " digest, signed_at) values (:tenant, :record, :key, :person, :name, :drawn, :digest, :at)"
                        + " on conflict (tenant_id, record_id, key) do update set person_id = excluded.person_id,"
                        + " signer_name = excluded.signer_name, drawn = excluded.drawn, digest = excluded.digest,"
                        + " signed_at = excluded.signed_at")
                .bind("record", record)
                .bind("key", signed.key())
                .bind("person", signed.person())
                .bind("name", signed.name())
                .bind("drawn", Json.write(signed.drawn()))
                .bind("digest", signed.answersDigest())
                .bind("at", signed.at())
                .execute();
    }

    /** Of other answers than those of a digest nothing is signed any more. */
    void dropEarly(UUID record, String butDigest) {
        database.sql()
                .createUpdate("delete from record_early_signature where tenant_id = :tenant and record_id = :record"
                        + " and digest <> :digest")
                .bind("record", record)
                .bind("digest", butDigest)
                .execute();
    }

    /** Who has signed last, by key. */
    static Map<String, String> signers(List<Signature> signatures) {
        var signers = new LinkedHashMap<String, String>();
        signatures.forEach(one -> signers.put(one.key(), one.signer()));
        return signers;
    }
}
