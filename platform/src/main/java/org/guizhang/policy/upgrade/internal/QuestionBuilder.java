package org.guizhang.policy.upgrade.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Change.Words;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.policy.upgrade.UpgradeQuestion.Kind;
import org.guizhang.policy.upgrade.UpgradeQuestion.Side;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Makes questions, with what is suggested while nobody has answered. */
final class QuestionBuilder {
    private static final Words NONE = new Words(null, null);

    private final UpgradeContext context;

    QuestionBuilder(UpgradeContext context) {
        this.context = context;
    }

    /**
     * Both sides have changed the same thing.
     *
     * @param there where it is now; several where it was split
     */
    MigrationResult changed(
            Amendment amendment, List<String> there, List<Side> sides, Function<Decision, List<Change>> answers) {
        var choices = EnumSet.of(Choice.KEEP, Choice.TAKE);
        if (there.size() == 1) {
            choices.add(Choice.MERGE);
        }
        if (!sides.get(0).member().equals("addressees") && sides.stream().anyMatch(ConflictingMembers::isText)) {
            choices.add(Choice.EDIT);
        }
        return changed(amendment, there, sides, choices, answers);
    }

    /** The same, with what can be decided about it. */
    MigrationResult changed(
            Amendment amendment,
            List<String> there,
            List<Side> sides,
            Set<Choice> choices,
            Function<Decision, List<Change>> answers) {
        return there.size() > 1
                ? asks(amendment, Kind.SPLIT, sides, there, choices, answers)
                : asks(amendment, Kind.CHANGED, sides, List.of(), choices, answers);
    }

    /** Nothing is left of what was changed: the own words can stay as a clause of their own, or go. */
    MigrationResult gone(Amendment amendment, Text base, @Nullable Words mine, @Nullable Change own) {
        var choices = own == null ? EnumSet.of(Choice.TAKE) : EnumSet.of(Choice.TAKE, Choice.OWN);
        var sides = List.of(new Side("text", ThreeWayValue.words(base), NONE, mine == null ? NONE : mine, NONE, true));
        return asks(
                amendment,
                Kind.GONE,
                sides,
                List.of(),
                choices,
                decision -> decision.choice() == Choice.OWN && own != null ? List.of(own) : List.of());
    }

    private MigrationResult asks(
            Amendment amendment,
            Kind kind,
            List<Side> sides,
            List<String> successors,
            Set<Choice> choices,
            Function<Decision, List<Change>> answers) {
        var target = amendment.change().target();
        var question = UpgradeQuestion.of(
                amendment.id().toString(),
                kind,
                target,
                context.oldName(target),
                context.why(target),
                sides,
                context.named(successors),
                choices,
                List.of());
        var suggestion = choices.contains(Choice.MERGE) && sides.stream().allMatch(Side::clean)
                ? Choice.MERGE
                : choices.contains(Choice.KEEP) ? Choice.KEEP : Choice.TAKE;
        return new MigrationResult.Asks(question, new Decision(suggestion, null, null, question.basis()), answers);
    }
}
