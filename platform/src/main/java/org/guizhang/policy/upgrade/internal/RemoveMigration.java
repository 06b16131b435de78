package org.guizhang.policy.upgrade.internal;

import java.util.EnumSet;
import java.util.List;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.shared.Text;

/** Taken out: asked about where the template says something else there now. */
final class RemoveMigration implements ChangeMigration<Change.Remove> {
    private final UpgradeContext context;
    private final QuestionBuilder asking;

    RemoveMigration(UpgradeContext context, QuestionBuilder asking) {
        this.context = context;
        this.asking = asking;
    }

    @Override
    public MigrationResult judge(Amendment amendment, Change.Remove change) {
        var target = change.target();
        var there = context.there(target);
        if (there.isEmpty()) {
            return MigrationResult.drops(context.notice(UpgradeNotice.Kind.SAME, target));
        }
        var changes = there.stream().map(to -> (Change) new Change.Remove(to)).toList();
        var base = context.before(target);
        var fresh = context.after(there.get(0));
        if (there.size() == 1
                && (base.isEmpty()
                        || fresh.isEmpty()
                        || ThreeWayValue.whole(base.get()).equals(ThreeWayValue.whole(fresh.get())))) {
            return new MigrationResult.Follows(changes, null);
        }
        var side = ThreeWayValue.plain(
                "text",
                ThreeWayValue.whole(context.old(target)),
                ThreeWayValue.whole(fresh.orElseThrow()),
                Text.same(""),
                Text.same(""),
                false);
        return asking.changed(
                amendment,
                there,
                List.of(side),
                EnumSet.of(Choice.KEEP, Choice.TAKE),
                decision -> decision.choice() == Choice.TAKE ? List.of() : changes);
    }
}
