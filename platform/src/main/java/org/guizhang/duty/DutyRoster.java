package org.guizhang.duty;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.data.PositionTree;
import org.jspecify.annotations.Nullable;

/** Who is on duty at times of a stretch, for features that give people work. Immutable and pure. */
public final class DutyRoster {
    private final PositionTree tree;
    private final List<Shift> shifts;

    /** @param shifts those that count */
    DutyRoster(PositionTree tree, List<Shift> shifts) {
        this.tree = tree;
        this.shifts = shifts;
    }

    /**
     * Who is on duty in a position of a template at a place at any moment of a time; a single moment where both are the same.
     *
     * @param site null: anywhere
     */
    public Set<UUID> onDuty(Source position, @Nullable UUID site, Instant from, Instant until) {
        var root = tree.of(position);
        var people = new LinkedHashSet<UUID>();
        if (root == null) {
            return people;
        }
        var end = from.isBefore(until) ? until : from.plusNanos(1);
        for (var shift : shifts) {
            if (shift.position().equals(root)
                    && (site == null || shift.site() == null || site.equals(shift.site()))
                    && shift.overlaps(from, end)) {
                people.add(shift.person());
            }
        }
        return people;
    }
}
