package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.AmendmentCheck;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Targets;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.Question.Kind;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;
import org.guizhang.template.Succession;
import org.guizhang.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * Takes amendments and values from one version of a template to a later one. What the template has not touched goes
 * along; where both sides have changed the same thing the business is asked; what does not fit the new version is left
 * out until it has decided.
 */
public final class Rebase {
    private static final String LOCKED = "amendment-locked";

    private final Template fresh;
    private final Targets names;
    private final Map<String, Decision> decisions;
    private final Verdicts verdicts;
    private final Values values;
    private final Map<UUID, Question> questions = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<Amendment, List<Change>> outcome = new LinkedHashMap<>();
    private int followed;

    private Rebase(
            Template old,
            Template fresh,
            Succession succession,
            List<Amendment> amendments,
            Map<String, Decision> decisions) {
        var course = new Course(old, fresh, succession);
        this.fresh = fresh;
        this.names = new Targets(old.source().document());
        this.decisions = decisions;
        this.verdicts =
                new Verdicts(course, old, fresh, new OwnClauses(old.source().document(), course, amendments));
        this.values = new Values(old, fresh, course, decisions);
        notices.addAll(NewLocks.of(old, fresh, course));
    }

    /**
     * Plans an upgrade.
     *
     * @param succession from {@code old} to {@code fresh}
     * @param own values that the business has set itself
     * @param decisions by question; those of other questions, or of what has changed since, count for nothing
     */
    public static Plan plan(
            Template old,
            Template fresh,
            Succession succession,
            List<Amendment> amendments,
            Map<String, JsonNode> own,
            Map<String, Decision> decisions) {
        var rebase = new Rebase(old, fresh, succession, amendments, decisions);
        amendments.forEach(rebase::take);
        rebase.values.take(own);
        return rebase.planned(amendments);
    }

    private void take(Amendment amendment) {
        var verdict = verdicts.of(amendment);
        if (verdict instanceof Verdict.Follows follows) {
            outcome.put(amendment, follows.changes());
            followed += follows.changes().isEmpty() ? 0 : 1;
            if (follows.notice() != null) {
                notices.add(follows.notice());
            }
        } else if (verdict instanceof Verdict.Asks asks) {
            var question = asks.question().decided(decision(amendment));
            questions.put(amendment.id(), question);
            var decision = question.decision();
            outcome.put(amendment, asks.answers().apply(decision == null ? asks.suggestion() : decision));
        }
    }

    private Plan planned(List<Amendment> amendments) {
        var list = assembled();
        // Each round takes at least one amendment out or ends.
        for (int round = 0; round <= amendments.size(); round++) {
            var violations = AmendmentCheck.violations(fresh, list);
            if (violations.isEmpty()) {
                break;
            }
            for (var amendment : amendments) {
                var own = violations.get(amendment.id());
                if (own != null) {
                    outcome.put(amendment, unfit(amendment, own));
                }
            }
            // What came from a decision with several changes carries an id of its own.
            list = assembled().stream()
                    .filter(a -> !violations.containsKey(a.id()) || isOwnOf(a, amendments))
                    .toList();
        }
        var all = new ArrayList<>(values.questions());
        all.addAll(questions.values());
        notices.addAll(values.notices());
        return new Plan(List.copyOf(all), List.copyOf(notices), followed, list, values.kept());
    }

    private static boolean isOwnOf(Amendment amendment, List<Amendment> all) {
        return all.stream().anyMatch(a -> a.id().equals(amendment.id()));
    }

    /** What does not fit is asked for, and left out unless it can stay as an own clause. */
    private List<Change> unfit(Amendment amendment, List<Violation> why) {
        var locked = why.stream().anyMatch(violation -> violation.rule().equals(LOCKED));
        var before = questions.get(amendment.id());
        var own = amendment.change() instanceof Change.Rewrite rewrite ? verdicts.own(rewrite) : null;
        var choices = own == null ? EnumSet.of(Choice.TAKE) : EnumSet.of(Choice.TAKE, Choice.OWN);
        var target = amendment.change().target();
        var question = Question.of(
                        amendment.id().toString(),
                        locked ? Kind.LOCKED : Kind.UNFIT,
                        target,
                        names.name(target),
                        text(why.get(0)),
                        before == null ? List.of() : before.sides(),
                        before == null ? List.of() : before.successors(),
                        choices,
                        why)
                .decided(decision(amendment));
        questions.put(amendment.id(), question);
        var decision = question.decision();
        return own != null && decision != null && decision.choice() == Choice.OWN ? List.of(own) : List.of();
    }

    private List<Amendment> assembled() {
        var list = new LinkedHashMap<String, Amendment>();
        outcome.forEach((amendment, changes) -> {
            for (int i = 0; i < changes.size(); i++) {
                var change = changes.get(i);
                var id = i == 0 ? amendment.id() : next(amendment.id(), i);
                list.put(
                        change.slot(),
                        new Amendment(
                                id,
                                change,
                                amendment.reason(),
                                amendment.authorId(),
                                amendment.author(),
                                amendment.at()));
            }
        });
        return List.copyOf(list.values());
    }

    private @Nullable Decision decision(Amendment amendment) {
        return decisions.get(amendment.id().toString());
    }

    private static UUID next(UUID id, int index) {
        return UUID.nameUUIDFromBytes((id + "/" + index).getBytes(StandardCharsets.UTF_8));
    }

    private static Text text(Violation violation) {
        return new Text(
                violation.remedy().in(Languages.CHINESE), violation.remedy().in(Languages.ENGLISH));
    }
}
