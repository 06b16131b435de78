package org.guizhang.policy.amend.internal;

import java.util.EnumSet;
import java.util.Set;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Violations;
import org.guizhang.template.Lock;

/**
 * Switches an artefact off, or a penalty scheme, which the template knows as on or off, either way; it no longer hangs
 * on a parameter then.
 */
final class SwitchPatch implements Patch<Change.Switch> {
    private static final Set<String> KINDS =
            Set.of("checklists", "records", "deadlines", "penalties", "phrases", "classifications");

    @Override
    public void apply(Change.Switch change, EditableDocument draft, Violations violations) {
        var spot = draft.find(change.target(), "/change/target", violations).orElse(null);
        if (spot == null) {
            return;
        }
        if (!spot.isWhole() || !KINDS.contains(spot.kind())) {
            violations.add("/change/target", "amendment-switch");
            return;
        }
        if (!change.on() && !Locks.allow(draft, spot, EnumSet.allOf(Lock.What.class), violations)) {
            return;
        }
        if (spot.kind().equals("penalties")) {
            spot.node().put("enabled", change.on()).remove("switch");
        } else if (change.on()) {
            draft.switchOn(change.target());
        } else {
            draft.switchOff(change.target());
        }
    }
}
