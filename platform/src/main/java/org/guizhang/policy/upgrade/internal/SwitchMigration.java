package org.guizhang.policy.upgrade.internal;

import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.upgrade.UpgradeNotice;

/** Switched on or off: so is whatever took its place. */
final class SwitchMigration implements ChangeMigration<Change.Switch> {
    private final UpgradeContext context;

    SwitchMigration(UpgradeContext context) {
        this.context = context;
    }

    @Override
    public MigrationResult judge(Amendment amendment, Change.Switch change) {
        var there = context.there(change.target());
        return there.isEmpty()
                ? MigrationResult.drops(context.notice(UpgradeNotice.Kind.GONE, change.target()))
                : new MigrationResult.Follows(
                        there.stream()
                                .map(to -> (Change) new Change.Switch(to, change.on()))
                                .toList(),
                        null);
    }
}
