package org.guizhang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain. {@code hash} is the SHA-256 of the canonical JSON (RFC 8785) of everything else in it,
 * {@code previous} included.
 *
 * @param seq 1, 2, 3 … without gaps per tenant
 * @param previous hash of the event before, 64 zeros for the first
 */
public record AuditEvent(
        UUID tenantId,
        long seq,
        Instant at,
        UUID actor,
        String actorName,
        String action,
        String subjectKind,
        String subject,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        String previous,
        String hash) {
    public static final String BEGINNING = "0".repeat(64);

    /** The hash this event has to have; equal to {@link #hash()} unless somebody has tampered. */
    public String computedHash() {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("tenantId", tenantId);
        content.put("seq", seq);
        content.put("at", at.toString());
        content.put("actor", actor);
        content.put("actorName", actorName);
        content.put("action", action);
        content.put("subjectKind", subjectKind);
        content.put("subject", subject);
        content.put("before", before);
        content.put("after", after);
        content.put("previous", previous);
        return Digests.sha256(Json.canonical(content));
    }

    /** The same in the same place with other words; its hash stays that of the first ones. */
    AuditEvent saying(String name, @Nullable JsonNode earlier, @Nullable JsonNode later) {
        return new AuditEvent(
                tenantId, seq, at, actor, name, action, subjectKind, subject, earlier, later, previous, hash);
    }

    /** This event in its place in the chain. */
    AuditEvent following(long number, String hashBefore) {
        var link = link(number, hashBefore, "");
        return link.link(number, hashBefore, link.computedHash());
    }

    private AuditEvent link(long number, String hashBefore, String own) {
        return new AuditEvent(
                tenantId, number, at, actor, actorName, action, subjectKind, subject, before, after, hashBefore, own);
    }
}
