package org.guizhang.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The trail of a business: each entry names the hash of the one before, and the business the hash of the last. */
final class TrailCheck {
    private static final String NAMES_OTHERS = "trail.redacted";

    private final Map<Long, String> changed = new TreeMap<>();
    private final Deque<Naming> naming = new ArrayDeque<>();
    private String before = "0".repeat(64);
    private long links;

    /** An entry that says what redacted ones are from now on; {@code whole}: its own hash holds. */
    private record Naming(long seq, boolean whole, String digest, Members named) {}

    /** How many entries hold; throws {@link Refused} at the first that does not. */
    long run(BufferedReader entries, BufferedReader head) throws IOException, Refused {
        try (entries;
                head) {
            for (var line = entries.readLine(); line != null; line = entries.readLine()) {
                link(Members.of(JsonText.parse(line)));
            }
            var last = Members.of(JsonText.parse(head.readLine()));
            if (!last.any("audit_seq").equals((double) links)
                    || !last.text("audit_hash").equals(before)) {
                throw new Refused("trail.end", links);
            }
            answered();
            return links;
        }
    }

    private void link(Members entry) throws Refused {
        links++;
        var content = new LinkedHashMap<String, Object>();
        content.put("tenantId", entry.text("tenant_id"));
        content.put("seq", entry.any("seq"));
        content.put("at", OffsetDateTime.parse(entry.text("at")).toInstant().toString());
        content.put("actor", entry.text("actor"));
        content.put("actorName", entry.text("actor_name"));
        content.put("action", entry.text("action"));
        content.put("subjectKind", entry.text("subject_kind"));
        content.put("subject", entry.text("subject"));
        content.put("before", inner(entry, "before"));
        content.put("after", inner(entry, "after"));
        content.put("previous", entry.text("previous"));
        content.values().removeIf(JsonText.NULL::equals);
        if (!entry.any("seq").equals((double) links) || !entry.text("previous").equals(before)) {
            throw new Refused("trail.broken", links);
        }
        before = entry.text("hash");
        var digest = Digests.ofCanonical(content);
        if (!digest.equals(before)) {
            changed.put(links, digest);
        }
        if (entry.text("action").equals(NAMES_OTHERS)) {
            var named = Members.of(content.get("after")).inner("redacted");
            naming.push(new Naming(links, digest.equals(before), digest, named));
        }
    }

    /** What does not say any more who did it has a later entry that says so, from the end on: the last word counts. */
    private void answered() throws Refused {
        var named = new HashMap<Long, String>();
        for (var one : naming) {
            if (one.whole || one.digest.equals(named.get(one.seq))) {
                for (var entry : one.named.object().entrySet()) {
                    var seq = Long.parseLong(entry.getKey().toString());
                    if (seq < one.seq) {
                        named.putIfAbsent(seq, String.valueOf(entry.getValue()));
                    }
                }
            }
        }
        for (var entry : changed.entrySet()) {
            if (!entry.getValue().equals(named.get(entry.getKey()))) {
                throw new Refused("trail.broken", entry.getKey());
            }
        }
    }

    /** Kept as the text of its JSON. */
    private static Object inner(Members entry, String name) throws Refused {
        return entry.has(name) ? JsonText.parse(entry.text(name)) : JsonText.NULL;
    }
}
