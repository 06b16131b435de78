package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Appends versions of records, and reads them. */
@ApplicationScoped
public class VersionRows {
    @Inject
    Database database;

    @Inject
    SignatureRows signatures;

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
            return tree().get("answers") instanceof ObjectNode answers
                    ? answers
                    : JsonNodeFactory.instance.objectNode();
        }
    }

    private static final String COLUMNS =
            "select v.record_id, v.version, v.step, v.state, v.refused, v.content, v.digest,"
                    + " v.previous_digest, v.person_id, v.person_name, v.reason, v.device_at, v.server_at from record_version v";

    /** @return the digest of what is stored */
    String add(VersionContent content) {
        var canonical = Json.canonical(content);
        var digest = Digests.sha256(canonical);
        database.sql()
                .createUpdate(
                        "insert into record_version (tenant_id, record_id, version, step, state, refused, content, digest,"
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
            signatures.add(content, digest);
        }
        return digest;
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
                .createQuery(
                        COLUMNS + " where v.tenant_id = :tenant and v.record_id = :record and v.version = :version")
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
}
