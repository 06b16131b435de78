package org.guizhang.onboarding;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.workforce.Position;

/** Finds positions that several templates bring: of the same name, or with the same key in their templates. */
final class Overlaps {
    private Overlaps() {}

    /** Each position is held against the first of its like; closed ones and the business's own are left out. */
    static List<Journey.Overlap> among(List<Position> positions) {
        var seen = new ArrayList<Position>();
        var found = new ArrayList<Journey.Overlap>();
        for (var position : positions) {
            if (position.closed() || position.sources().isEmpty()) {
                continue;
            }
            seen.stream()
                    .filter(first -> alike(first, position))
                    .findFirst()
                    .ifPresentOrElse(first -> found.add(overlap(first, position)), () -> seen.add(position));
        }
        return List.copyOf(found);
    }

    private static boolean alike(Position first, Position other) {
        var one = first.sources().get(0);
        var two = other.sources().get(0);
        return !one.template().equals(two.template())
                && (one.key().equals(two.key())
                        || first.title().zh().equals(other.title().zh()));
    }

    private static Journey.Overlap overlap(Position first, Position other) {
        return new Journey.Overlap(
                other.id(),
                other.title(),
                other.sources().get(0).template(),
                other.revision(),
                first.id(),
                first.title(),
                first.sources().get(0).template(),
                first.id().equals(other.mergedInto()));
    }
}
