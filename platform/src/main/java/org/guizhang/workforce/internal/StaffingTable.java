package org.guizhang.workforce.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Need;
import org.guizhang.workforce.data.PositionTree;
import org.jspecify.annotations.Nullable;

/** Who is there against who is needed. Pure. */
public final class StaffingTable {
    private final PositionTree tree;
    private final Collection<Holding> holdings;

    private record Place(UUID position, @Nullable UUID site) {}

    /** @param holdings those that count on the day in question */
    public StaffingTable(PositionTree tree, Collection<Holding> holdings) {
        this.tree = tree;
        this.holdings = holdings;
    }

    /**
     * The needs with their holders. What is merged is one job: of several needs at one place the largest counts. Closed
     * positions need nobody.
     *
     * @param stated by position as it was given, whatever number of holders they say
     */
    public List<Need> filled(Collection<Need> stated) {
        Map<Place, Integer> largest = new LinkedHashMap<>();
        for (var need : stated) {
            var root = tree.get(tree.root(need.position()));
            if (root != null && !root.closed()) {
                largest.merge(new Place(root.id(), need.site()), need.headcount(), Math::max);
            }
        }
        return largest.entrySet().stream()
                .map(need ->
                        new Need(need.getKey().position(), need.getKey().site(), need.getValue(), held(need.getKey())))
                .toList();
    }

    private int held(Place place) {
        return (int) holdings.stream()
                .filter(h -> tree.root(h.position()).equals(place.position()))
                .filter(h ->
                        place.site() == null || h.site() == null || h.site().equals(place.site()))
                .map(Holding::person)
                .distinct()
                .count();
    }
}
