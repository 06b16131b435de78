package org.guizhang.policy.upgrade;

import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;

/** Another place: goes along while there is something to move, and where to. */
final class MoveMigration implements ChangeMigration<Change.Move> {
    private final UpgradeContext ground;

    MoveMigration(UpgradeContext ground) {
        this.ground = ground;
    }

    @Override
    public MigrationResult judge(Amendment amendment, Change.Move change) {
        var there = ground.there(change.target());
        var into = change.into() == null ? null : ground.list(change.into());
        if (there.isEmpty() || (change.into() != null && into == null)) {
            return MigrationResult.drops(ground.notice(UpgradeNotice.Kind.GONE, change.target()));
        }
        var list = change.target().substring(0, change.target().lastIndexOf('/') + 1);
        return MigrationResult.follows(new Change.Move(
                there.get(0), into, ground.neighbour(list, change.before()), ground.neighbour(list, change.after())));
    }
}
