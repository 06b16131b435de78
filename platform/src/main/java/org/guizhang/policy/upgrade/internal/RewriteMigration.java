package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Change.Words;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.policy.upgrade.UpgradeQuestion.Side;
import org.jspecify.annotations.Nullable;

/** Other words: asked about where the template's have changed or gone too. */
final class RewriteMigration implements ChangeMigration<Change.Rewrite> {
    private final UpgradeContext context;
    private final QuestionBuilder asking;
    private final OwnClauses owns;

    RewriteMigration(UpgradeContext context, QuestionBuilder asking, OwnClauses owns) {
        this.context = context;
        this.asking = asking;
        this.owns = owns;
    }

    @Override
    public MigrationResult judge(Amendment amendment, Change.Rewrite change) {
        var terms = context.terms();
        var mine = new Change.Rewrite(change.target(), terms.words(change.text()), terms.words(change.title()));
        var there = context.there(change.target());
        if (there.isEmpty()) {
            var member = mine.text() == null ? "title" : "text";
            return asking.gone(
                    amendment,
                    ThreeWayValue.only(context.old(change.target()), member),
                    mine.text() == null ? mine.title() : mine.text(),
                    owns.instead(change));
        }
        var to = there.get(0);
        var retargeted = new Change.Rewrite(to, mine.text(), mine.title());
        var base = context.before(change.target());
        var fresh = context.after(to);
        if (base.isEmpty() || fresh.isEmpty()) {
            return MigrationResult.follows(retargeted);
        }
        var sides = new ArrayList<Side>();
        side("text", base.get(), fresh.get(), mine.text(), sides);
        side("title", base.get(), fresh.get(), mine.title(), sides);
        if (sides.stream().allMatch(side -> side.mine().equals(side.fresh()))) {
            return MigrationResult.drops(context.notice(UpgradeNotice.Kind.SAME, change.target()));
        }
        if (there.size() == 1 && sides.stream().noneMatch(ThreeWayValue::differ)) {
            return MigrationResult.follows(retargeted);
        }
        return asking.changed(amendment, there, sides, decision -> {
            var text = words("text", mine.text(), sides, decision);
            var title = words("title", mine.title(), sides, decision);
            return text == null && title == null ? List.of() : List.of(new Change.Rewrite(to, text, title));
        });
    }

    private static void side(String member, JsonNode base, JsonNode fresh, @Nullable Words mine, List<Side> sides) {
        if (mine != null) {
            sides.add(ThreeWayValue.text(member, base.path(member), fresh.path(member), mine));
        }
    }

    private static @Nullable Words words(String member, @Nullable Words mine, List<Side> sides, Decision decision) {
        var side = sides.stream().filter(s -> s.member().equals(member)).findFirst();
        if (mine == null || side.isEmpty()) {
            return null;
        }
        var edited = decision.words() == null ? Map.<String, Words>of() : decision.words();
        return switch (decision.choice()) {
            case TAKE -> ThreeWayValue.differ(side.get()) ? null : mine;
            case MERGE -> side.get().merged();
            case EDIT -> edited.getOrDefault(member, mine);
            default -> mine;
        };
    }
}
