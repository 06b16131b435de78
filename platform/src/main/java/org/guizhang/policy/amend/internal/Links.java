package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Links between the things of a document: what names a thing that goes away forgets it, where it can. */
final class Links {
    /** Members that hold lists of keys, by what the keys are of. */
    private static final Map<String, Set<String>> LISTS = Map.of(
            "clauses", Set.of("clauses", "violates"),
            "checklists", Set.of("checklists", "fromChecklists"),
            "records", Set.of("records"),
            "deadlines", Set.of("deadlines"),
            "penalties", Set.of("penalties"),
            "phrases", Set.of("phrases"),
            "classifications", Set.of("classifications"));

    private Links() {}

    /** Takes a key out of every list of links, and out of single links to a clause. */
    static void forget(JsonNode document, String kind, String key) {
        var lists = LISTS.getOrDefault(kind, Set.of());
        for (var holder : holders(document)) {
            for (var name : lists) {
                if (holder.path(name) instanceof ArrayNode list) {
                    forget(holder, name, list, key);
                }
            }
            if (kind.equals("clauses") && holder.path("clause").asText().equals(key)) {
                holder.remove("clause");
            }
        }
    }

    private static void forget(ObjectNode holder, String name, ArrayNode list, String key) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i).isTextual() && list.get(i).asText().equals(key)) {
                list.remove(i);
                if (list.isEmpty()) {
                    holder.remove(name);
                }
            }
        }
    }

    /** Every object of a tree. */
    static List<ObjectNode> holders(JsonNode node) {
        var found = new ArrayList<ObjectNode>();
        collect(node, found);
        return found;
    }

    private static void collect(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> collect(child, found));
    }

    /** The objects of a list. */
    static List<ObjectNode> objects(JsonNode list) {
        var found = new ArrayList<ObjectNode>();
        list.forEach(element -> {
            if (element instanceof ObjectNode object) {
                found.add(object);
            }
        });
        return found;
    }
}
