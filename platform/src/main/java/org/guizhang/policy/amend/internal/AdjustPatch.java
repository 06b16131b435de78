package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.amend.Authorship;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Violations;
import org.guizhang.template.Lock;

/** Other members of an artefact or of a part of one. */
final class AdjustPatch implements Patch<Change.Adjust> {
    /** What makes a thing the one it is, or is the template's word alone. */
    private static final Set<String> FIXED =
            Set.of("key", "occurrence", "locks", "advisories", "sources", "addition", "enabled");

    private static final Map<String, Lock.What> MEMBERS = Map.of(
            "title", Lock.What.TEXT,
            "purpose", Lock.What.TEXT,
            "what", Lock.What.TEXT,
            "conduct", Lock.What.TEXT,
            "position", Lock.What.ADDRESSEES,
            "filledBy", Lock.What.ADDRESSEES,
            "responsible", Lock.What.ADDRESSEES,
            "within", Lock.What.SCHEDULE,
            "recurs", Lock.What.SCHEDULE,
            "starts", Lock.What.SCHEDULE);

    @Override
    public void apply(Change.Adjust change, EditableDocument draft, Violations violations) {
        var spot = draft.find(change.target(), "/change/target", violations).orElse(null);
        if (spot == null) {
            return;
        }
        if (spot.kind().equals("clauses") || spot.kind().equals("chapters")) {
            violations.add("/change/kind", "amendment-use", "rewrite");
            return;
        }
        if (change.members() == null || change.members().isEmpty()) {
            violations.add("/change/members", "required");
            return;
        }
        var locks = EnumSet.noneOf(Lock.What.class);
        locks.addAll(Locks.ofPart(spot));
        for (var name : (Iterable<String>) change.members()::fieldNames) {
            if (FIXED.contains(name) || EditableDocument.PARTS.contains(name)) {
                violations.add("/change/members/" + name, "amendment-member", name);
                return;
            }
            if (spot.isWhole() && MEMBERS.containsKey(name)) {
                locks.add(MEMBERS.get(name));
            }
        }
        if (Locks.allow(draft, spot, locks, violations)) {
            change.members()
                    .fields()
                    .forEachRemaining(member -> set(spot.node(), member.getKey(), member.getValue(), violations));
            draft.mark(spot.node(), Authorship.ADAPTED);
        }
    }

    private static void set(ObjectNode node, String name, JsonNode value, Violations violations) {
        if (value.isNull()) {
            node.remove(name);
            return;
        }
        var given = value.deepCopy();
        var there = node.path(name);
        if (Texts.isText(given) && Texts.isText(there)) {
            var both = ((ObjectNode) there).deepCopy();
            both.setAll((ObjectNode) given);
            given = both;
        }
        Texts.complete(given, "/change/members/" + name, violations);
        node.set(name, given);
    }
}
