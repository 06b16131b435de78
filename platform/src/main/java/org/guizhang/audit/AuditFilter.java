package org.guizhang.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the trail to show; null leaves a side open.
 *
 * @param actor id of the person who acted
 * @param action such as {@code edition.published}
 * @param from the first moment
 * @param to the moment from which on nothing is shown
 */
public record AuditFilter(
        @Nullable UUID actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);

    /** What is set, for the trace of an export. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        add(facts, "actor", actor);
        add(facts, "action", action);
        add(facts, "from", from);
        add(facts, "to", to);
        return facts;
    }

    private static void add(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
