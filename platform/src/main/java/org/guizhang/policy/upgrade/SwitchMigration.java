package org.guizhang.policy.upgrade;

import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;

/** Switched on or off: so is whatever took its place. */
final class SwitchMigration implements ChangeMigration<Change.Switch> {
    private final UpgradeContext ground;

    SwitchMigration(UpgradeContext ground) {
        this.ground = ground;
    }

    @Override
    public MigrationResult judge(Amendment amendment, Change.Switch change) {
        var there = ground.there(change.target());
        return there.isEmpty()
                ? MigrationResult.drops(ground.notice(UpgradeNotice.Kind.GONE, change.target()))
                : new MigrationResult.Follows(
                        there.stream()
                                .map(to -> (Change) new Change.Switch(to, change.on()))
                                .toList(),
                        null);
    }
}
