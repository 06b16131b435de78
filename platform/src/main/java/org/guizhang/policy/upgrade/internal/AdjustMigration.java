package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.upgrade.UpgradeQuestion.Side;

/** Other members of an artefact: asked about member by member, those that the template has changed too. */
final class AdjustMigration implements ChangeMigration<Change.Adjust> {
    private final UpgradeContext context;
    private final QuestionBuilder asking;
    private final OwnClauses owns;

    AdjustMigration(UpgradeContext context, QuestionBuilder asking, OwnClauses owns) {
        this.context = context;
        this.asking = asking;
        this.owns = owns;
    }

    @Override
    public MigrationResult judge(Amendment amendment, Change.Adjust change) {
        var mine = (ObjectNode) context.terms().renewed(change.members());
        var there = context.there(change.target());
        if (there.isEmpty()) {
            var words = OwnClauses.words(mine);
            return asking.gone(
                    amendment,
                    ThreeWayValue.whole(context.old(change.target())),
                    words == null ? null : ThreeWayValue.words(words),
                    owns.instead(change));
        }
        var to = there.get(0);
        var base = context.before(change.target());
        var fresh = context.after(to);
        if (base.isEmpty() || fresh.isEmpty()) {
            return MigrationResult.follows(new Change.Adjust(to, mine));
        }
        var sides = new ArrayList<Side>();
        mine.fields().forEachRemaining(member -> {
            var was = base.get().path(member.getKey());
            var is = fresh.get().path(member.getKey());
            if (!was.equals(is)) {
                sides.add(ConflictingMembers.side(member.getKey(), was, is, member.getValue()));
            }
        });
        sides.removeIf(side -> !ThreeWayValue.differ(side));
        if (sides.isEmpty()) {
            return MigrationResult.follows(new Change.Adjust(to, mine));
        }
        return asking.changed(amendment, List.of(to), sides, decision -> {
            var members = ConflictingMembers.decided(mine, sides, decision);
            return members.isEmpty() ? List.of() : List.of(new Change.Adjust(to, members));
        });
    }
}
