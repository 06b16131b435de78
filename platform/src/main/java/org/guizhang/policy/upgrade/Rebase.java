package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.AmendmentCheck;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Targets;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.Question.Kind;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
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
    private final Targets freshNames;
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
        this.freshNames = new Targets(fresh.source().document());
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
        var list = List.<Amendment>of();
        // An amendment is taken out at most twice: as it was, and as an own clause.
        for (int round = 0; round <= 2 * amendments.size(); round++) {
            untangle();
            list = assembled();
            var violations = AmendmentCheck.violations(fresh, list);
            if (violations.isEmpty()) {
                break;
            }
            for (var amendment : amendments) {
                wrong(amendment, violations).ifPresent(own -> outcome.put(amendment, unfit(amendment, own)));
            }
        }
        var all = new ArrayList<>(values.questions());
        all.addAll(questions.values());
        notices.addAll(values.notices());
        return new Plan(List.copyOf(all), List.copyOf(notices), followed, list, values.kept());
    }

    /** Where two changes have come to the same place the first stays, and the business is asked about the other. */
    private void untangle() {
        var taken = new HashMap<String, Change>();
        for (var entry : List.copyOf(outcome.entrySet())) {
            for (var change : entry.getValue()) {
                var before = taken.putIfAbsent(change.slot(), change);
                if (before != null && !before.equals(change)) {
                    var place = freshNames.name(change.target());
                    var why = new Violation(
                            "/change/target", "amendment-meets", Message.of("violation.amendment-meets", place));
                    outcome.put(entry.getKey(), unfit(entry.getKey(), List.of(why)));
                }
            }
        }
    }

    /** What is wrong with any of the changes that became of an amendment. */
    private Optional<List<Violation>> wrong(Amendment amendment, Map<UUID, List<Violation>> violations) {
        var changes = outcome.getOrDefault(amendment, List.of());
        return IntStream.range(0, changes.size())
                .mapToObj(i -> violations.get(id(amendment, i)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What does not fit is asked for, and left out unless it can stay as an own clause. */
    private List<Change> unfit(Amendment amendment, List<Violation> why) {
        var locked = why.stream().anyMatch(violation -> violation.rule().equals(LOCKED));
        var before = questions.get(amendment.id());
        var own = own(amendment);
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

    /** The own clause it can stay as; null where there is none, or that is what does not fit. */
    private @Nullable Change own(Amendment amendment) {
        var own = amendment.change() instanceof Change.Rewrite rewrite ? verdicts.own(rewrite) : null;
        return own == null || outcome.getOrDefault(amendment, List.of()).contains(own) ? null : own;
    }

    private List<Amendment> assembled() {
        var list = new LinkedHashMap<String, Amendment>();
        outcome.forEach((amendment, changes) -> {
            for (int i = 0; i < changes.size(); i++) {
                var change = changes.get(i);
                list.put(
                        change.slot(),
                        new Amendment(
                                id(amendment, i),
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

    /** Where one amendment becomes several, the others have ids of their own, the same at every try. */
    private static UUID id(Amendment amendment, int index) {
        return index == 0
                ? amendment.id()
                : UUID.nameUUIDFromBytes((amendment.id() + "/" + index).getBytes(StandardCharsets.UTF_8));
    }

    private static Text text(Violation violation) {
        return new Text(
                violation.remedy().in(Languages.CHINESE), violation.remedy().in(Languages.ENGLISH));
    }
}
