package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Violations;
import org.guizhang.template.Lock;

/** Takes a chapter, a clause, an item or a part of an artefact out; what pointed to a clause forgets it. */
final class RemovePatch implements Patch<Change.Remove> {
    @Override
    public void apply(Change.Remove change, EditableDocument draft, Violations violations) {
        var spot = draft.find(change.target(), "/change/target", violations).orElse(null);
        if (spot == null) {
            return;
        }
        if (spot.isWhole() && !spot.kind().equals("clauses") && !spot.kind().equals("chapters")) {
            violations.add("/change/kind", "amendment-use", "switch");
            return;
        }
        var clauses = spot.kind().equals("chapters")
                ? Links.objects(spot.node().path("clauses"))
                : spot.isClause() ? List.of(spot.node()) : List.<ObjectNode>of();
        for (var clause : clauses) {
            var place = new NodeLocation("clauses", clause, "clauses", spot.list(), clause);
            if (!Locks.allow(draft, place, EnumSet.of(Lock.What.REMOVE), violations)) {
                return;
            }
        }
        if (clauses.isEmpty() && !Locks.allow(draft, spot, Locks.ofPart(spot), violations)) {
            return;
        }
        spot.remove();
        if (spot.list().isEmpty() && spot.kind().equals("clauses") && !spot.isWhole()) {
            Links.holders(spot.root()).stream()
                    .filter(holder -> holder.get("items") == spot.list())
                    .forEach(holder -> holder.remove("items"));
        }
        for (var clause : clauses) {
            forget(draft, EditableDocument.key(clause));
        }
    }

    /** A penalty scheme that punishes nothing else goes with the clause. */
    private static void forget(EditableDocument draft, String clause) {
        Links.forget(draft.document(), "clauses", clause);
        for (var penalty : Links.objects(draft.document().path("penalties"))) {
            if (!penalty.has("violates")) {
                draft.find("penalties/" + EditableDocument.key(penalty)).ifPresent(NodeLocation::remove);
                Links.forget(draft.document(), "penalties", EditableDocument.key(penalty));
            }
        }
    }
}
