package org.guizhang.policy.upgrade.internal;

import java.util.Map;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.jspecify.annotations.Nullable;

/** The migration for each kind of change. */
final class ChangeMigrations {
    private final Map<Class<? extends Change>, ChangeMigration<?>> migrations;
    private final OwnClauses owns;

    ChangeMigrations(UpgradeContext context, OwnClauses owns) {
        var asking = new QuestionBuilder(context);
        this.owns = owns;
        this.migrations = Map.of(
                Change.Rewrite.class, new RewriteMigration(context, asking, owns),
                Change.Address.class, new AddressMigration(context, asking),
                Change.Adjust.class, new AdjustMigration(context, asking, owns),
                Change.Remove.class, new RemoveMigration(context, asking),
                Change.Move.class, new MoveMigration(context),
                Change.Add.class, new AddMigration(context, asking, owns),
                Change.Switch.class, new SwitchMigration(context));
    }

    @SuppressWarnings("unchecked")
    MigrationResult of(Amendment amendment) {
        var change = amendment.change();
        var judge = (ChangeMigration<Change>) migrations.get(change.getClass());
        if (judge == null) {
            throw new IllegalArgumentException("No migration for " + change.getClass());
        }
        return judge.judge(amendment, change);
    }

    /** The words of a change as a clause of their own; null where it has none. */
    @Nullable
    Change own(Change change) {
        return owns.instead(change);
    }
}
