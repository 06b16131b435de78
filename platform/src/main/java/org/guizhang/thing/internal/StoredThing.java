package org.guizhang.thing.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guizhang.shared.Json;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** A thing as its row has it. */
public record StoredThing(
        UUID id,
        String kind,
        @Nullable UUID site,
        @Nullable UUID area,
        String name,
        String code,
        ObjectNode answers,
        @Nullable Instant closedAt,
        int revision) {
    static StoredThing read(RowView row) {
        return new StoredThing(
                row.getColumn("id", UUID.class),
                row.getColumn("kind", String.class),
                row.getColumn("site_id", UUID.class),
                row.getColumn("area_id", UUID.class),
                row.getColumn("name", String.class),
                row.getColumn("code", String.class),
                Json.read(row.getColumn("answers", String.class), ObjectNode.class),
                row.getColumn("closed_at", Instant.class),
                row.getColumn("version", Integer.class));
    }

    StoredThing with(@Nullable UUID place, @Nullable UUID part, String words, ObjectNode values) {
        return new StoredThing(id, kind, place, part, words, code, values, closedAt, revision);
    }

    /** The same with an id and a code of its own. */
    public StoredThing numbered(UUID number, String label) {
        return new StoredThing(number, kind, site, area, name, label, answers, closedAt, revision);
    }

    /** The same at another moment of being closed; null: open. */
    public StoredThing closed(@Nullable Instant at) {
        return new StoredThing(id, kind, site, area, name, code, answers, at, revision);
    }

    /** What the trail keeps of it. */
    public Map<String, Object> facts() {
        var facts = new TreeMap<String, Object>();
        facts.put("kind", kind);
        facts.put("name", name);
        facts.put("code", code);
        facts.put("fields", answers);
        if (site != null) {
            facts.put("site", site);
        }
        if (area != null) {
            facts.put("area", area);
        }
        return facts;
    }

    /** Whether it says the same. */
    public boolean saysLike(StoredThing other) {
        return facts().equals(other.facts()) || Json.canonical(facts()).equals(Json.canonical(other.facts()));
    }
}
