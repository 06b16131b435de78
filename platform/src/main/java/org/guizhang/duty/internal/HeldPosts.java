package org.guizhang.duty.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.duty.Shift;
import org.guizhang.shared.Days;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.data.PositionTree;
import org.jspecify.annotations.Nullable;

/** Who holds what, so that shifts of people who hold it no more count no more. Immutable and pure. */
public final class HeldPosts {
    private final PositionTree tree;
    private final Map<UUID, List<Holding>> byPerson = new HashMap<>();

    HeldPosts(PositionTree tree, Collection<Holding> holdings) {
        this.tree = tree;
        holdings.forEach(held -> byPerson.computeIfAbsent(held.person(), person -> new ArrayList<>())
                .add(held));
    }

    public PositionTree tree() {
        return tree;
    }

    /** Whether somebody holds a position at a site on a day; anywhere, for a shift in the whole business. */
    public boolean holds(UUID person, UUID position, @Nullable UUID site, LocalDate day) {
        return byPerson.getOrDefault(person, List.of()).stream()
                .anyMatch(held -> tree.root(held.position()).equals(tree.root(position))
                        && (site == null || held.site() == null || site.equals(held.site()))
                        && held.period().includes(day));
    }

    /** A shift as it counts: of the position that its own has become part of, and only while it is held. */
    public Shift counted(Shift row) {
        var counts = row.counts()
                && holds(row.person(), row.position(), row.site(), LocalDate.ofInstant(row.from(), Days.ZONE));
        return new Shift(
                row.id(),
                row.site(),
                tree.root(row.position()),
                row.person(),
                row.personName(),
                row.from(),
                row.until(),
                counts,
                row.revision());
    }
}
