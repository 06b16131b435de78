package org.guizhang.policy.upgrade.internal;

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
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.policy.upgrade.UpgradePlan;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.policy.upgrade.UpgradeQuestion.Kind;
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
    private static final String MEETS = "amendment-meets";
    private static final String NEIGHBOUR = "amendment-neighbour";
    private static final String PARAMETERS = "parameters/";

    private final Template fresh;
    private final UpgradeContext context;
    private final Map<String, Decision> decisions;
    private final ChangeMigrations verdicts;
    private final SplitLinks splitLinks;
    private final ValueMigration values;
    private final Map<UUID, UpgradeQuestion> questions = new LinkedHashMap<>();
    private final List<UpgradeNotice> notices = new ArrayList<>();
    private final Map<Amendment, List<Change>> outcome = new LinkedHashMap<>();
    private int followed;

    private Rebase(
            Template old,
            Template fresh,
            Succession succession,
            List<Amendment> amendments,
            Map<String, Decision> decisions) {
        var mapping = new AddressMapping(old, fresh, succession);
        this.fresh = fresh;
        this.context = new UpgradeContext(mapping, old, fresh, amendments);
        this.decisions = decisions;
        this.verdicts =
                new ChangeMigrations(context, new OwnClauses(old.source().document(), mapping, context, amendments));
        this.splitLinks = new SplitLinks(context);
        this.values = new ValueMigration(old, fresh, mapping, decisions);
        notices.addAll(NewLocks.of(old, fresh, mapping));
    }

    /**
     * Plans an upgrade.
     *
     * @param succession from {@code old} to {@code fresh}
     * @param own values that the business has set itself
     * @param decisions by question; those of other questions, or of what has changed since, count for nothing
     */
    public static UpgradePlan plan(
            Template old,
            Template fresh,
            Succession succession,
            List<Amendment> amendments,
            Map<String, JsonNode> own,
            Map<String, Decision> decisions) {
        var rebase = new Rebase(old, fresh, succession, amendments, decisions);
        rebase.values.take(own);
        amendments.forEach(rebase::take);
        return rebase.planned(amendments);
    }

    private void take(Amendment amendment) {
        var verdict = verdicts.of(amendment);
        if (verdict instanceof MigrationResult.Follows follows) {
            outcome.put(amendment, follows.changes());
            followed += follows.changes().isEmpty() ? 0 : 1;
            if (follows.notice() != null) {
                notices.add(follows.notice());
            }
        } else if (verdict instanceof MigrationResult.Asks asks) {
            var question = asks.question().decided(decision(amendment));
            questions.put(amendment.id(), question);
            var decision = question.decision();
            outcome.put(amendment, asks.answers().apply(decision == null ? asks.suggestion() : decision));
        }
    }

    private UpgradePlan planned(List<Amendment> amendments) {
        var list = List.<Amendment>of();
        // An amendment is looked at four times at most: as it was, in another place, mended, and as an own clause.
        for (int round = 0; round <= 4 * amendments.size(); round++) {
            untangle();
            list = assembled();
            var violations = AmendmentCheck.violations(fresh, list);
            if (violations.isEmpty()) {
                break;
            }
            var there = Targets.of(fresh, list);
            for (var amendment : amendments) {
                wrong(amendment, violations).ifPresent(why -> outcome.put(amendment, fitted(amendment, why, there)));
            }
        }
        var all = new ArrayList<>(values.questions());
        all.addAll(questions.values());
        notices.addAll(values.notices());
        outcome.forEach((amendment, changes) -> {
            if (!changes.isEmpty() && !isRewritten(amendment)) {
                notices.addAll(splitLinks.in(amendment.change()));
            }
        });
        return new UpgradePlan(List.copyOf(all), List.copyOf(notices), followed, list, values.kept());
    }

    /** Where two changes have come to the same place the first stays, and the business is asked about the other. */
    private void untangle() {
        var taken = new HashMap<String, Change>();
        for (var entry : List.copyOf(outcome.entrySet())) {
            for (var change : entry.getValue()) {
                var before = taken.putIfAbsent(change.slot(), change);
                if (before != null && !before.equals(change)) {
                    var place = context.freshName(change.target());
                    var why = new Violation("/change/target", MEETS, Message.of("violation.amendment-meets", place));
                    outcome.put(entry.getKey(), unfit(entry.getKey(), List.of(why), List.of(), List.of()));
                }
            }
        }
    }

    /** What is wrong with any of the changes that became of an amendment. */
    private Optional<List<Violation>> wrong(Amendment amendment, Map<UUID, List<Violation>> violations) {
        var changes = outcome.getOrDefault(amendment, List.of());
        return IntStream.range(0, changes.size())
                .mapToObj(i -> violations.get(id(amendment.id(), i)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A change that does not fit: put elsewhere if only its neighbour is gone, or else asked about. */
    private List<Change> fitted(Amendment amendment, List<Violation> why, Targets there) {
        var changes = outcome.getOrDefault(amendment, List.of());
        if (why.stream().allMatch(violation -> violation.rule().equals(NEIGHBOUR))) {
            return changes.stream().map(Rebase::atTheEnd).toList();
        }
        var mending = new BrokenReferences(
                values.names(context),
                target -> target.startsWith(PARAMETERS)
                        ? fresh.parameter(target.substring(PARAMETERS.length())).isPresent()
                        : there.find(target).isPresent());
        var mended = mending.mended(changes);
        var usable = mended.equals(changes) ? List.<Change>of() : mended;
        var answer = Optional.ofNullable(questions.get(amendment.id())).map(UpgradeQuestion::decision);
        if (!usable.isEmpty() && answer.filter(a -> a.choice() == Choice.OWN).isPresent()) {
            // Kept as an own clause on purpose: it stays one, with what is gone written out.
            return usable;
        }
        return unfit(amendment, why, usable, mending.gone());
    }

    /**
     * What does not fit is asked about. Until there is an answer it stays with the names of what is gone written out, if
     * that is what is wrong, so that other own words that name it stay too; or else it is left out.
     *
     * @param mended with those names written out; empty where that changes nothing
     * @param gone those names
     */
    private List<Change> unfit(Amendment amendment, List<Violation> why, List<Change> mended, List<Text> gone) {
        var locked = why.stream().anyMatch(violation -> violation.rule().equals(LOCKED));
        var before = questions.get(amendment.id());
        var changes = outcome.getOrDefault(amendment, List.of());
        var own = own(amendment);
        var sides =
                before == null || before.sides().isEmpty() ? IncompatibleWords.sides(changes, mended) : before.sides();
        var choices = EnumSet.of(Choice.TAKE);
        if (own != null) {
            choices.add(Choice.OWN);
        }
        if (!mended.isEmpty() && !locked) {
            choices.add(Choice.MERGE);
            sides = IncompatibleWords.sides(changes, mended);
        }
        var meets = why.stream().anyMatch(violation -> violation.rule().equals(MEETS));
        if (!locked && !meets && IncompatibleWords.isEditable(changes)) {
            choices.add(Choice.EDIT);
            sides = IncompatibleWords.sides(changes, mended);
        }
        var target = amendment.change().target();
        var question = UpgradeQuestion.of(
                        amendment.id().toString(),
                        locked ? Kind.LOCKED : Kind.UNFIT,
                        target,
                        context.oldName(target),
                        gone.isEmpty() || locked ? why.get(0).remedy().both() : IncompatibleWords.why(gone),
                        sides,
                        before == null ? List.of() : before.successors(),
                        choices,
                        why)
                .decided(decision(amendment));
        var answer = IncompatibleWords.answer(question, changes, mended, own);
        // An answer that leaves everything as it is was no answer: it is this that does not fit.
        if (!answer.isEmpty() && answer.equals(changes)) {
            question = question.decided(null);
            answer = List.of();
        }
        questions.put(amendment.id(), question);
        return answer;
    }

    /** The own clause it can stay as; null where there is none, or that is what does not fit. */
    private @Nullable Change own(Amendment amendment) {
        var own = verdicts.own(amendment.change());
        return own == null
                        || outcome.getOrDefault(amendment, List.of()).stream()
                                .anyMatch(change -> change.target().equals(own.target()))
                ? null
                : own;
    }

    private static Change atTheEnd(Change change) {
        if (change instanceof Change.Add add) {
            return new Change.Add(add.into(), add.key(), null, null, add.content());
        }
        return change instanceof Change.Move move ? new Change.Move(move.target(), move.into(), null, null) : change;
    }

    private List<Amendment> assembled() {
        var list = new LinkedHashMap<String, Amendment>();
        outcome.forEach((amendment, changes) -> {
            for (int i = 0; i < changes.size(); i++) {
                var change = changes.get(i);
                list.put(change.slot(), become(amendment, id(amendment.id(), i), change));
            }
        });
        return List.copyOf(list.values());
    }

    /** A change that an amendment has become: by whoever wrote its words for the new version, or as it was. */
    private Amendment become(Amendment amendment, UUID id, Change change) {
        var question = questions.get(amendment.id());
        var decision = question == null ? null : question.decision();
        var writer = decision == null ? null : decision.writer();
        return writer == null
                ? new Amendment(
                        id, change, amendment.reason(), amendment.authorId(), amendment.author(), amendment.at())
                : new Amendment(id, change, amendment.reason(), writer.id(), writer.name(), writer.at());
    }

    /** Whether somebody has written its words anew, for the new version. */
    private boolean isRewritten(Amendment amendment) {
        var question = questions.get(amendment.id());
        var decision = question == null ? null : question.decision();
        return decision != null && decision.choice() == Choice.EDIT;
    }

    private @Nullable Decision decision(Amendment amendment) {
        return decisions.get(amendment.id().toString());
    }

    /** Where one amendment becomes several, the others have ids of their own, the same at every try. */
    public static UUID id(UUID amendment, int index) {
        return index == 0
                ? amendment
                : UUID.nameUUIDFromBytes((amendment + "/" + index).getBytes(StandardCharsets.UTF_8));
    }
}
