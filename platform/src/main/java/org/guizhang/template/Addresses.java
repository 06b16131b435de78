package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The addresses of everything in a template that has a key: {@code clause:closing}, below it
 * {@code clause:closing/items/keep}, {@code record:cash-count/lines/coins/fields/value}. An address stays as long as
 * the keys in it; the chapter of a clause is no part of it, so a clause may move.
 */
public final class Addresses {
    private static final Map<String, String> LISTS = Map.of(
            "groups", "group",
            "parameters", "parameter",
            "positions", "position",
            "things", "thing",
            "checklists", "checklist",
            "records", "record",
            "deadlines", "deadline",
            "penalties", "penalty",
            "phrases", "phrases",
            "classifications", "classification");

    private static final Set<String> SILENT = Set.of("advisories", "locks", "addition");

    private Addresses() {}

    /** Every address of a whole template document, in its order. */
    public static Set<String> of(JsonNode document) {
        var found = new LinkedHashSet<String>();
        LISTS.forEach((list, kind) -> document.path(list).forEach(entry -> add(kind + ":", entry, found)));
        for (var chapter : document.path("chapters")) {
            found.add("chapter:" + chapter.path("key").asText());
            chapter.path("clauses").forEach(clause -> add("clause:", clause, found));
        }
        return found;
    }

    /** The kind before the colon, such as {@code clause}. */
    public static String kind(String address) {
        return address.substring(0, Math.max(0, address.indexOf(':')));
    }

    private static void add(String prefix, JsonNode entry, Set<String> found) {
        if (!entry.path("key").isTextual()) {
            return;
        }
        var address = prefix + entry.path("key").asText();
        found.add(address);
        entry.fields().forEachRemaining(member -> {
            if (member.getValue().isArray() && !SILENT.contains(member.getKey())) {
                member.getValue().forEach(child -> add(address + "/" + member.getKey() + "/", child, found));
            }
        });
    }
}
