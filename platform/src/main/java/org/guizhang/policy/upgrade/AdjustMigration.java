package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.upgrade.UpgradeQuestion.Side;

/** Other members of an artefact: asked about member by member, those that the template has changed too. */
final class AdjustMigration implements ChangeMigration<Change.Adjust> {
    private final UpgradeContext ground;
    private final QuestionBuilder asking;
    private final OwnClauses owns;

    AdjustMigration(UpgradeContext ground, QuestionBuilder asking, OwnClauses owns) {
        this.ground = ground;
        this.asking = asking;
        this.owns = owns;
    }

    @Override
    public MigrationResult judge(Amendment amendment, Change.Adjust change) {
        var mine = (ObjectNode) ground.terms().renewed(change.members());
        var there = ground.there(change.target());
        if (there.isEmpty()) {
            var words = OwnClauses.words(mine);
            return asking.gone(
                    amendment,
                    ThreeWayValue.whole(ground.old(change.target())),
                    words == null ? null : ThreeWayValue.words(words),
                    owns.instead(change));
        }
        var to = there.get(0);
        var base = ground.before(change.target());
        var fresh = ground.after(to);
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
