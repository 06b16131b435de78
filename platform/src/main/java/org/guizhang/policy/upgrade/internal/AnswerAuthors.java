package org.guizhang.policy.upgrade.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.edition.Snapshot;
import org.guizhang.policy.upgrade.UpgradePlan;
import org.guizhang.policy.upgrade.UpgradeQuestion;

/** Which parts of a draft are of those who answered the questions of an upgrade. */
public final class AnswerAuthors {
    private AnswerAuthors() {}

    /**
     * The parts that answers may have changed, by who answered. Answers of the time when that was not noted are
     * nobody's: they count for whoever applies them.
     *
     * @param before the draft that the upgrade starts from
     */
    public static Map<Author, Set<String>> by(UpgradePlan plan, Snapshot before) {
        var found = new HashMap<Author, Set<String>>();
        for (var question : plan.questions()) {
            var decision = question.decision();
            if (decision != null && !decision.by().isEmpty()) {
                var subjects = subjects(question, plan, before);
                decision.by()
                        .forEach(one -> found.computeIfAbsent(
                                        new Author(one.id(), one.name()), author -> new HashSet<>())
                                .addAll(subjects));
            }
        }
        return found;
    }

    private static Set<String> subjects(UpgradeQuestion question, UpgradePlan plan, Snapshot before) {
        if (question.kind() == UpgradeQuestion.Kind.BOUND) {
            return Set.of(Snapshot.subject(question.target()));
        }
        var id = UUID.fromString(question.id());
        var subjects = new HashSet<String>();
        before.amendments().stream()
                .filter(amendment -> amendment.id().equals(id))
                .forEach(amendment -> add(amendment, subjects));
        plan.made(id).forEach(amendment -> add(amendment, subjects));
        return subjects;
    }

    private static void add(Amendment amendment, Set<String> into) {
        into.add(Snapshot.subject(amendment.id()));
        into.add(Snapshot.subject(amendment.change()));
    }
}
