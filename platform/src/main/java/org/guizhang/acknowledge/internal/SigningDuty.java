package org.guizhang.acknowledge.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.resolve.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * Who has to sign a module now: the one rule, whatever has happened before. What is in force is signed first, and then what
 * is published for a later day ({@link Timeline#targets}). Somebody with access owes a signature for one of these when it
 * means them and
 * <ul>
 *   <li>they have signed nothing of the module yet; or since they signed last
 *   <li>a change that is more than editorial has touched them and was not taken back, or
 *   <li>the rules were out of force in between, or
 *   <li>a clause means them by a position alone that they did not have then.
 * </ul>
 */
final class SigningDuty {
    private final Timeline timeline;
    private final Map<UUID, Resolved> texts;
    private final Map<Timeline.Step, ClauseDifference> differences = new HashMap<>();

    /** @param texts of all the editions that {@link #needed} names */
    SigningDuty(Timeline timeline, Map<UUID, Resolved> texts) {
        this.timeline = timeline;
        this.texts = texts;
    }

    /** The editions whose texts the rule reads to judge these people. */
    static Set<Edition> needed(Timeline timeline, List<Signatory> people) {
        var needed = new LinkedHashSet<Edition>();
        timeline.targets().forEach(target -> {
            needed.add(target);
            people.forEach(who -> {
                var signed = who.signed();
                var known = Stream.concat(Stream.ofNullable(signed), who.open().stream());
                known.map(timeline::get)
                        .forEach(from -> timeline.steps(from, target).forEach(step -> {
                            needed.add(from);
                            Stream.ofNullable(step.before()).forEach(needed::add);
                            needed.add(step.after());
                        }));
                if (signed != null && Objects.requireNonNull(who.shown()).positions() == null) {
                    needed.add(timeline.get(signed));
                }
            });
        });
        return needed;
    }

    /** What somebody has to sign next; empty where they owe nothing. */
    Optional<Edition> owed(Signatory who) {
        return who.active()
                ? timeline.targets().stream()
                        .filter(target -> owes(who, target))
                        .findFirst()
                : Optional.empty();
    }

    private boolean owes(Signatory who, Edition target) {
        var signed = who.signed();
        var shown = who.shown();
        if (signed == null || shown == null) {
            return difference(new Timeline.Step(null, target)).touches(who);
        }
        if (timeline.isAhead(timeline.get(signed), target)) {
            return false;
        }
        return isTouched(who, timeline.get(signed), target)
                || isInNewPosition(who, timeline.get(signed), shown, target);
    }

    /** Whether what somebody was asked to sign is the same matter to them as what they are to sign now. */
    boolean goesOn(Signatory who, UUID open, Edition target) {
        return !isTouched(who, timeline.get(open), target);
    }

    /** Whether changes between two editions touch somebody, and all of them together still do; an end in between does. */
    private boolean isTouched(Signatory who, Edition from, Edition to) {
        var touching = timeline.steps(from, to).stream()
                .filter(step -> difference(step).touches(who))
                .toList();
        return touching.stream().anyMatch(step -> step.before() == null)
                || (!touching.isEmpty()
                        && difference(new Timeline.Step(from, to)).touches(who));
    }

    /** Whether a clause means them by a position alone that they did not have when they signed. */
    private boolean isInNewPosition(Signatory who, Edition signed, SignedContent shown, Edition target) {
        var had = shown.positions() == null ? derived(shown, text(signed)) : shown.positions();
        return clauses(text(target))
                .filter(clause -> !clause.addressees().isEmpty() && !shown.has(clause.key()))
                .filter(clause -> who.isMeantBy(Set.copyOf(clause.addressees())))
                .anyMatch(clause -> clause.addressees().stream().noneMatch(had::contains));
    }

    /**
     * The positions that somebody had, of a signature from before they were kept with it: those of which every clause was
     * shown as their own.
     */
    private static Set<String> derived(SignedContent shown, Resolved signed) {
        var had = new HashSet<String>();
        var missed = new HashSet<String>();
        clauses(signed).forEach(clause -> (shown.has(clause.key()) ? had : missed).addAll(clause.addressees()));
        had.removeAll(missed);
        return had;
    }

    private ClauseDifference difference(Timeline.Step step) {
        return differences.computeIfAbsent(
                step, s -> ClauseDifference.between(s.before() == null ? null : text(s.before()), text(s.after())));
    }

    private Resolved text(@Nullable Edition edition) {
        return Objects.requireNonNull(texts.get(Objects.requireNonNull(edition).id()));
    }

    private static Stream<Resolved.Clause> clauses(Resolved text) {
        return text.chapters().stream().flatMap(chapter -> chapter.clauses().stream());
    }
}
