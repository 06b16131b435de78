package org.guizhang.policy.upgrade;

import java.util.Map;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.jspecify.annotations.Nullable;

/** The judge for each kind of change. */
final class Verdicts {
    private final Map<Class<? extends Change>, Judge<?>> judges;
    private final OwnClauses owns;

    Verdicts(Ground ground, OwnClauses owns) {
        var asking = new Asking(ground);
        this.owns = owns;
        this.judges = Map.of(
                Change.Rewrite.class, new RewriteJudge(ground, asking, owns),
                Change.Address.class, new AddressJudge(ground, asking),
                Change.Adjust.class, new AdjustJudge(ground, asking, owns),
                Change.Remove.class, new RemoveJudge(ground, asking),
                Change.Move.class, new MoveJudge(ground),
                Change.Add.class, new AddJudge(ground, asking, owns),
                Change.Switch.class, new SwitchJudge(ground));
    }

    @SuppressWarnings("unchecked")
    Verdict of(Amendment amendment) {
        var change = amendment.change();
        var judge = (Judge<Change>) judges.get(change.getClass());
        if (judge == null) {
            throw new IllegalArgumentException("No judge for " + change.getClass());
        }
        return judge.judge(amendment, change);
    }

    /** The words of a change as a clause of their own; null where it has none. */
    @Nullable
    Change own(Change change) {
        return owns.instead(change);
    }
}
