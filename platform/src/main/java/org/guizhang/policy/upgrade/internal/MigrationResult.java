package org.guizhang.policy.upgrade.internal;

import java.util.List;
import java.util.function.Function;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.jspecify.annotations.Nullable;

/** What becomes of one change. */
sealed interface MigrationResult {
    /** It goes along, as these changes; none where it has nothing left to do. */
    record Follows(List<Change> changes, @Nullable UpgradeNotice notice) implements MigrationResult {}

    /**
     * The business is asked.
     *
     * @param suggestion what is done while it has not answered
     * @param answers the changes that a decision makes of it
     */
    record Asks(UpgradeQuestion question, Decision suggestion, Function<Decision, List<Change>> answers)
            implements MigrationResult {}

    static MigrationResult follows(Change change) {
        return new Follows(List.of(change), null);
    }

    static MigrationResult drops(UpgradeNotice notice) {
        return new Follows(List.of(), notice);
    }
}
