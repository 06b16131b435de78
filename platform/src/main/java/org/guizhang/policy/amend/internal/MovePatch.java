package org.guizhang.policy.amend.internal;

import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Violations;

/** Another place: chapters among chapters, clauses in any chapter, parts within what they belong to. */
final class MovePatch implements Patch<Change.Move> {
    /** The rule that nothing moves into itself. */
    static final String INSIDE = "amendment-inside";

    @Override
    public void apply(Change.Move change, EditableDocument draft, Violations violations) {
        var spot = draft.find(change.target(), "/change/target", violations).orElse(null);
        if (spot == null) {
            return;
        }
        if (change.into() != null && draft.isInside(change.into(), spot)) {
            violations.add("/change/into", INSIDE, Locator.name(draft, change.target()));
            return;
        }
        var list =
                change.into() == null ? spot.list() : draft.list(change.into()).orElse(null);
        if (list == null || !fits(change, spot)) {
            violations.add("/change/into", "amendment-list", change.into() == null ? change.target() : change.into());
            return;
        }
        var leaves = list != spot.list() && !spot.isClause();
        if (leaves && !Locks.allow(draft, spot, Locks.ofPart(spot), violations)) {
            return;
        }
        spot.remove();
        draft.place(list, spot.node(), change.before(), change.after(), violations);
        if (spot.list().isEmpty() && spot.kind().equals("clauses") && !spot.isWhole()) {
            Links.holders(spot.root()).stream()
                    .filter(holder -> holder.get("items") == spot.list())
                    .forEach(holder -> holder.remove("items"));
        }
    }

    private static boolean fits(Change.Move change, NodeLocation spot) {
        var into = change.into();
        if (into == null) {
            return true;
        }
        if (spot.isClause()) {
            return into.matches("chapters/[^/]+/clauses");
        }
        var root = spot.kind() + "/" + EditableDocument.key(spot.root());
        return !spot.isWhole() && into.startsWith(root + "/") && into.endsWith("/" + spot.listName());
    }
}
