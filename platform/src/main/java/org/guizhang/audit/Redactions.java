package org.guizhang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Entries that say less than they did: their hashes are of what they said, and entries further on name the digests of what
 * they say now. Fed with each entry whose place in the chain is right.
 */
class Redactions {
    /** The member of an entry of {@link AuditAction#TRAIL_REDACTED}: digests by number. */
    static final String MEMBER = "redacted";

    /** An entry that names others, and whether its own hash holds. */
    private record Naming(long seq, boolean whole, String digest, JsonNode named) {}

    private final Map<Long, String> changed = new HashMap<>();
    private final Deque<Naming> naming = new ArrayDeque<>();

    void see(AuditEvent event) {
        var digest = event.computedHash();
        var whole = digest.equals(event.hash());
        if (!whole) {
            changed.put(event.seq(), digest);
        }
        if (event.action().equals(AuditAction.TRAIL_REDACTED.code()) && event.after() != null) {
            naming.push(new Naming(event.seq(), whole, digest, event.after().path(MEMBER)));
        }
    }

    /** How many entries were redacted. */
    long count() {
        return changed.size();
    }

    /** The first entry that was changed and that nobody answers for; -1 where there is none. */
    long firstUnnamed() {
        var named = new HashMap<Long, String>();
        // From the end on: what an entry says last counts, and one that names others may have been redacted later
        // itself.
        for (var one : naming) {
            if (one.whole || one.digest.equals(named.get(one.seq))) {
                one.named.properties().forEach(entry -> {
                    var seq = Long.parseLong(entry.getKey());
                    if (seq < one.seq) {
                        named.putIfAbsent(seq, entry.getValue().asText());
                    }
                });
            }
        }
        return changed.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(named.get(entry.getKey())))
                .mapToLong(Map.Entry::getKey)
                .min()
                .orElse(-1);
    }
}
