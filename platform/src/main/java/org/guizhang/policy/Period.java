package org.guizhang.policy;

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
public record Period(Edition edition, @Nullable Instant until) {

    /** The periods of all editions of one module, in the order given, which is newest first. */
    public static List<Period> of(List<Edition> newestFirst) {
        var periods = new ArrayList<Period>();
        Instant until = null;
        for (var edition : newestFirst) {
            periods.add(new Period(edition, until));
            if (until == null || edition.effectiveFrom().isBefore(until)) {
                until = edition.effectiveFrom();
            }
        }
        return List.copyOf(periods);
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
