package org.guizhang.policy.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an edition is the one that counts: from its day until the first day of any newer edition. The periods of a
 * module never overlap, because of two editions that have begun the higher number counts.
 *
 * @param until the first moment at which it does not count any more, null for an open end
 */
public record EffectivePeriod(Edition edition, @Nullable Instant until) {

    /** The periods of all editions of one module, in the order given, which is newest first. */
    public static List<EffectivePeriod> of(List<Edition> newestFirst) {
        var periods = new ArrayList<EffectivePeriod>();
        Instant until = null;
        for (var edition : newestFirst) {
            periods.add(new EffectivePeriod(edition, until));
            if (until == null || edition.effectiveFrom().isBefore(until)) {
                until = edition.effectiveFrom();
            }
        }
        return List.copyOf(periods);
    }

    /** Those whose day has not come, and never would if another edition began at {@code from}; newest first. */
    public static List<Edition> overruled(List<Edition> newestFirst, Instant from, Instant now) {
        return of(newestFirst).stream()
                .filter(period -> !period.never())
                .map(EffectivePeriod::edition)
                .filter(edition -> edition.effectiveFrom().isAfter(now))
                .filter(edition -> !edition.effectiveFrom().isBefore(from))
                .toList();
    }

    /** Whether the words of the newest edition, whose day has not come, would begin before that day at {@code from}. */
    public static boolean isBroughtForward(List<Edition> newestFirst, Instant from, Instant now) {
        var newest = newestFirst.get(0);
        return from.isBefore(newest.effectiveFrom())
                && overruled(newestFirst, from, now).contains(newest);
    }

    /**
     * The edition that counts until another one begins at {@code from}: not one whose day has not come and never would
     * then, or would not anyway. Null where none has begun; it may be one that ends the module.
     */
    public static @Nullable Edition before(List<Edition> newestFirst, Instant from, Instant now) {
        var begun = newestFirst.stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(now)
                        || edition.effectiveFrom().isBefore(from))
                .toList();
        return at(begun, from);
    }

    /**
     * The last edition up to one that people were asked about, or that says why it asks nobody. Editions that never begin are
     * none of them, since nobody has lived by their words. Without any it is the first that has counted.
     *
     * @param upTo one that counts
     */
    public static Edition accounted(List<Edition> newestFirst, Edition upTo) {
        var counting = of(newestFirst).stream()
                .skip(newestFirst.indexOf(upTo))
                .filter(period -> !period.never())
                .map(EffectivePeriod::edition)
                .toList();
        return counting.stream()
                .filter(edition -> edition.material() || edition.editorialReason() != null)
                .findFirst()
                .orElse(counting.get(counting.size() - 1));
    }

    /** The edition that counts at a moment; null where none has begun. It may be one that ends the module. */
    public static @Nullable Edition at(List<Edition> newestFirst, Instant moment) {
        return of(newestFirst).stream()
                .filter(period -> period.holds(moment))
                .map(EffectivePeriod::edition)
                .findFirst()
                .orElse(null);
    }

    /**
     * What an edition changes that is published now and begins at {@code from}: the edition in force until then. What it
     * overrules is none of it, since that never begins. Null where nothing is in force.
     */
    public static @Nullable Edition basis(List<Edition> newestFirst, Instant from, Instant now) {
        var edition = before(newestFirst, from, now);
        return edition == null || edition.kind().ends() ? null : edition;
    }

    /** Whether a newer edition has taken its place before its day came: it never counts. */
    public boolean never() {
        return until != null && !edition.effectiveFrom().isBefore(until);
    }

    /** Whether it is the one that counts at a moment. */
    public boolean holds(Instant at) {
        return !edition.effectiveFrom().isAfter(at) && (until == null || at.isBefore(until));
    }
}
