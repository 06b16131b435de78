package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Text;

/** Own things: they stand where they stood, or are asked about where that place is gone. */
final class AddMigration implements ChangeMigration<Change.Add> {
    private static final String CLAUSES = "chapters/[^/]+/clauses";

    private final UpgradeContext context;
    private final QuestionBuilder asking;
    private final OwnClauses owns;

    AddMigration(UpgradeContext context, QuestionBuilder asking, OwnClauses owns) {
        this.context = context;
        this.asking = asking;
        this.owns = owns;
    }

    @Override
    public MigrationResult judge(Amendment amendment, Change.Add change) {
        var content = (ObjectNode) context.terms().renewed(change.content());
        var clause = change.into().matches(CLAUSES);
        var into = context.list(change.into());
        if (into == null) {
            var elsewhere = clause
                    ? new Change.Add(owns.lastChapter(), change.key(), null, null, content)
                    : owns.instead(change);
            return asking.gone(amendment, Text.same(""), ThreeWayValue.words(ThreeWayValue.whole(content)), elsewhere);
        }
        var list = clause ? "clauses/" : change.into() + "/";
        return MigrationResult.follows(new Change.Add(
                into,
                change.key(),
                context.neighbour(list, change.before()),
                context.neighbour(list, change.after()),
                content));
    }
}
