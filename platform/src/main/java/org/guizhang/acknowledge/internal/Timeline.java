package org.guizhang.acknowledge.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guizhang.acknowledge.SinceSigned;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectivePeriod;
import org.jspecify.annotations.Nullable;

/**
 * The editions of one module as they count one after the other, and those that are to be signed. Editions that a newer
 * one has overruled before their day are no part of it. Immutable and pure.
 */
public final class Timeline {
    /** Those that count, in the order of time. */
    private final List<Edition> counting;

    private final Instant now;
    private final List<Edition> all;

    /** A change of the rules that people have to be told of; {@code before} is null where nothing was in force. */
    record Step(@Nullable Edition before, Edition after) {}

    public Timeline(List<Edition> newestFirst, Instant now) {
        this.all = List.copyOf(newestFirst);
        this.now = now;
        this.counting = EffectivePeriod.of(newestFirst).stream()
                .filter(period -> !period.never())
                .map(EffectivePeriod::edition)
                .sorted(Comparator.comparing(Edition::effectiveFrom))
                .toList();
    }

    /**
     * What there is to sign, in this order: what is in force, then the last material change that is published for a
     * later day. Of the editorial editions of a change it is the one in force, and before any of them is, the first.
     * Empty where the module is out of force or unpublished.
     */
    List<Edition> targets() {
        var live = live();
        var lastChange = live.stream()
                .filter(edition -> edition.major() == live.get(live.size() - 1).major())
                .limit(1);
        return Stream.concat(inForce().stream(), lastChange).distinct().toList();
    }

    /** Whether somebody who has signed one edition has signed ahead of another: a later material change. */
    boolean isAhead(Edition signed, Edition of) {
        return signed.major() != of.major() && counting.indexOf(signed) > counting.indexOf(of);
    }

    /** What is in force now. */
    public Optional<Edition> inForce() {
        return live().stream()
                .findFirst()
                .filter(edition -> !edition.effectiveFrom().isAfter(now));
    }

    /** How what somebody signed last stands to what is in force; {@code CHANGED} says nothing about the words yet. */
    public SinceSigned.State standing(@Nullable Edition signed) {
        if (signed == null) {
            return SinceSigned.State.NEVER;
        }
        if (counting.contains(signed) && signed.effectiveFrom().isAfter(now)) {
            return SinceSigned.State.AHEAD;
        }
        return inForce().isEmpty() ? SinceSigned.State.ENDED : SinceSigned.State.CHANGED;
    }

    public Edition get(UUID id) {
        return all.stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Edition " + id + " is none of this module"));
    }

    /**
     * The changes between what somebody knows and what they are to know that are more than editorial. An edition that
     * never counted is compared with the other one directly: even an editorial one may take its change back.
     */
    List<Step> steps(Edition from, Edition to) {
        var start = counting.indexOf(from);
        var end = counting.indexOf(to);
        if (start < 0) {
            return List.of(new Step(from, to));
        }
        if (start > end) {
            return from.major() == to.major() ? List.of() : List.of(new Step(from, to));
        }
        var steps = new ArrayList<Step>();
        for (var i = start + 1; i <= end; i++) {
            var before = counting.get(i - 1);
            var after = counting.get(i);
            if (!after.kind().ends() && before.kind().ends()) {
                steps.add(new Step(null, after));
            } else if (!after.kind().ends() && before.major() != after.major()) {
                steps.add(new Step(before, after));
            }
        }
        return List.copyOf(steps);
    }

    /**
     * The editions whose notes tell what is new to somebody in what they are to sign, oldest first: those that have counted
     * since the one they signed last, and the whole major number, since an editorial edition has the material change of its
     * number in it. The edition itself is always among them.
     *
     * @param signed null where they have signed none: then the major number alone
     */
    public List<Edition> news(@Nullable Edition signed, Edition target) {
        return told(edition -> signed != null && isAfter(edition, signed), target);
    }

    /** The same of a request that was first asked for an edition and has gone along since. */
    List<Edition> newsFrom(Edition first, Edition target) {
        return told(edition -> !isAfter(first, edition), target);
    }

    private List<Edition> told(Predicate<Edition> late, Edition target) {
        return all.stream()
                .filter(edition -> !edition.kind().ends() && !isAfter(edition, target))
                .filter(edition ->
                        edition.major() == target.major() || (counting.contains(edition) && late.test(edition)))
                .sorted(Comparator.comparing(Edition::major).thenComparing(Edition::minor))
                .toList();
    }

    private static boolean isAfter(Edition one, Edition other) {
        return one.major() > other.major() || (one.major() == other.major() && one.minor() > other.minor());
    }

    /** What is in force and what will be, without the ends. */
    private List<Edition> live() {
        var live = new ArrayList<Edition>();
        for (var i = 0; i < counting.size(); i++) {
            var last = i == counting.size() - 1;
            if (last
                    || Objects.requireNonNull(counting.get(i + 1))
                            .effectiveFrom()
                            .isAfter(now)) {
                live.add(counting.get(i));
            }
        }
        live.removeIf(edition -> edition.kind().ends());
        return live;
    }
}
