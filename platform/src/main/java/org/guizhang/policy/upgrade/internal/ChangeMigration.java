package org.guizhang.policy.upgrade.internal;

import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;

/** Says what becomes of one kind of change in the new version. */
interface ChangeMigration<C extends Change> {
    /** @param change the one of {@code amendment} */
    MigrationResult judge(Amendment amendment, C change);
}
