package org.guizhang.policy.amend.internal;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Violations;
import org.guizhang.template.Lock;

/** Other positions for a clause. */
final class AddressPatch implements Patch<Change.Address> {
    @Override
    public void apply(Change.Address change, EditableDocument draft, Violations violations) {
        var spot = draft.find(change.target(), "/change/target", violations).orElse(null);
        if (spot == null) {
            return;
        }
        if (!spot.isClause()) {
            violations.add("/change/target", "amendment-clause");
            return;
        }
        if (change.addressees() == null) {
            violations.add("/change/addressees", "required");
            return;
        }
        if (change.addressees().size() > Change.MAX_ADDRESSEES) {
            violations.add("/change/addressees", "range", 0, Change.MAX_ADDRESSEES);
            return;
        }
        if (Locks.allow(draft, spot, EnumSet.of(Lock.What.ADDRESSEES), violations)) {
            var list = spot.node().putArray("addressees");
            new LinkedHashSet<>(change.addressees()).forEach(list::add);
        }
    }
}
