package org.guizhang.policy.upgrade.internal;

import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.upgrade.UpgradeNotice;

/** Another place: goes along while there is something to move, and where to. */
final class MoveMigration implements ChangeMigration<Change.Move> {
    private final UpgradeContext context;

    MoveMigration(UpgradeContext context) {
        this.context = context;
    }

    @Override
    public MigrationResult judge(Amendment amendment, Change.Move change) {
        var there = context.there(change.target());
        var into = change.into() == null ? null : context.list(change.into());
        if (there.isEmpty() || (change.into() != null && into == null)) {
            return MigrationResult.drops(context.notice(UpgradeNotice.Kind.GONE, change.target()));
        }
        var list = change.target().substring(0, change.target().lastIndexOf('/') + 1);
        return MigrationResult.follows(new Change.Move(
                there.get(0), into, context.neighbour(list, change.before()), context.neighbour(list, change.after())));
    }
}
