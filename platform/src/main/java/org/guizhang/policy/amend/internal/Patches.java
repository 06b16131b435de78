package org.guizhang.policy.amend.internal;

import java.util.Map;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Violations;

/** The class for each kind of change. */
public final class Patches {
    private static final Map<Class<? extends Change>, Patch<?>> ALL = Map.of(
            Change.Rewrite.class, new RewritePatch(),
            Change.Address.class, new AddressPatch(),
            Change.Adjust.class, new AdjustPatch(),
            Change.Add.class, new AddPatch(),
            Change.Remove.class, new RemovePatch(),
            Change.Move.class, new MovePatch(),
            Change.Switch.class, new SwitchPatch());

    private Patches() {}

    /**
     * Whether a stored change is one that was taken once and does nothing now: things that were moved into themselves
     * are where they were.
     */
    public static boolean isIdle(Violations own) {
        return !own.isEmpty() && own.all().stream().allMatch(v -> v.rule().equals(MovePatch.INSIDE));
    }

    /** Applies a change, or notes why it does not fit. */
    @SuppressWarnings("unchecked")
    public static void apply(Change change, EditableDocument draft, Violations violations) {
        var patch = (Patch<Change>) ALL.get(change.getClass());
        if (patch == null) {
            throw new IllegalArgumentException("No patch for " + change.getClass());
        }
        patch.apply(change, draft, violations);
    }
}
