package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.shared.Json;
import org.guizhang.shared.Violations;
import org.guizhang.template.Lock;

/**
 * What a template locks. A lock of a clause on schedules, fields, rules or signatures holds for the artefacts that
 * carry the clause out, too.
 */
public final class Locks {
    private static final Map<String, Lock.What> PARTS = Map.of(
            "items", Lock.What.ITEMS,
            "schedules", Lock.What.SCHEDULE,
            "fields", Lock.What.FIELDS,
            "lines", Lock.What.FIELDS,
            "totals", Lock.What.FIELDS,
            "rules", Lock.What.RULES,
            "signatures", Lock.What.SIGNATURES,
            "approvals", Lock.What.SIGNATURES);
    private static final Set<Lock.What> CARRIED =
            EnumSet.of(Lock.What.SCHEDULE, Lock.What.FIELDS, Lock.What.RULES, Lock.What.SIGNATURES);

    private Locks() {}

    /** Whether the spot may be changed or taken out; notes the template's reason where it may not. */
    static boolean allow(EditableDocument draft, NodeLocation spot, Set<Lock.What> wanted, Violations violations) {
        for (var lock : at(draft, spot)) {
            if (wanted.contains(lock.what())) {
                violations.add("/change/target", "amendment-locked", lock.reason());
                return false;
            }
        }
        return true;
    }

    /** The locks that hold for a spot: none for own things. */
    public static List<Lock> at(EditableDocument draft, NodeLocation spot) {
        if (draft.isOwn(spot.node()) || draft.isOwn(spot.root())) {
            return List.of();
        }
        var locks = new ArrayList<>(Links.objects(spot.root().path("locks")));
        if (!spot.kind().equals("clauses")) {
            for (var clause : draft.clauses()) {
                if (carries(clause, spot)) {
                    Links.objects(clause.path("locks")).stream()
                            .filter(lock -> CARRIED.contains(lock(lock).what()))
                            .forEach(locks::add);
                }
            }
        }
        return locks.stream().map(Locks::lock).toList();
    }

    /** The lock that guards the parts of a list; none for lists that are never locked. */
    public static Set<Lock.What> ofPart(NodeLocation spot) {
        var what = PARTS.get(spot.listName());
        return what == null ? Set.of() : EnumSet.of(what);
    }

    private static boolean carries(ObjectNode clause, NodeLocation spot) {
        for (var key : clause.path("carriedOutBy").path(spot.kind())) {
            if (key.asText().equals(EditableDocument.key(spot.root()))) {
                return true;
            }
        }
        return false;
    }

    private static Lock lock(JsonNode lock) {
        return Json.MAPPER.convertValue(lock, Lock.class);
    }
}
