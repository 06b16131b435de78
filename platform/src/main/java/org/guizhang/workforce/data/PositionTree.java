package org.guizhang.workforce.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guizhang.shared.Text;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Position;
import org.jspecify.annotations.Nullable;

/** The positions of a business with what was merged and who reports to whom. Immutable and pure. */
public final class PositionTree {
    private final Map<UUID, Position> positions = new HashMap<>();
    private final Map<Position.Source, UUID> sources = new HashMap<>();

    public PositionTree(Collection<Position> all) {
        for (var position : all) {
            positions.put(position.id(), position);
            position.sources().forEach(source -> sources.put(source, position.id()));
        }
    }

    public @Nullable Position get(UUID id) {
        return positions.get(id);
    }

    /** Of all there are, merged ones too. */
    public Set<UUID> ids() {
        return Set.copyOf(positions.keySet());
    }

    public int size() {
        return positions.size();
    }

    /** Whether the business has a position of that key. */
    public boolean hasKey(String key) {
        return positions.values().stream().anyMatch(position -> position.key().equals(key));
    }

    /** What the positions other than one are called. */
    public Stream<Text> titlesBut(UUID id) {
        return positions.values().stream()
                .filter(position -> !position.id().equals(id))
                .map(Position::title);
    }

    /** The position that {@code id} counts as: itself, or the one it has become part of. */
    public UUID root(UUID id) {
        var at = id;
        for (var position = positions.get(at); position != null; position = positions.get(at)) {
            var next = position.mergedInto();
            if (next == null) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** The position that stands for a template's, null where none does. */
    public @Nullable UUID of(Position.Source source) {
        var found = sources.get(source);
        return found == null ? null : root(found);
    }

    /** {@code root} and everything that has become part of it. */
    public Set<UUID> parts(UUID root) {
        var found = new HashSet<UUID>();
        positions.keySet().stream().filter(id -> root(id).equals(root)).forEach(found::add);
        return found;
    }

    /** The positions of templates that whoever holds {@code root} holds. */
    public List<Position.Source> sourcesOf(UUID root) {
        var found = new ArrayList<Position.Source>();
        parts(root).forEach(id -> {
            var position = positions.get(id);
            if (position != null) {
                found.addAll(position.sources());
            }
        });
        return found;
    }

    /**
     * Whether {@code above}, as what {@code id} reports to, would lead back to {@code id}: as things are merged now, or
     * once they are taken apart.
     */
    public boolean wouldCircle(UUID id, UUID above) {
        return leadsBack(id, above, this::root) || leadsBack(id, above, at -> at);
    }

    private boolean leadsBack(UUID id, UUID above, UnaryOperator<UUID> standing) {
        var seen = new HashSet<UUID>();
        var end = standing.apply(id);
        for (var at = standing.apply(above); seen.add(at); ) {
            if (at.equals(end)) {
                return true;
            }
            var position = positions.get(at);
            if (position == null || position.reportsTo() == null) {
                return false;
            }
            at = standing.apply(position.reportsTo());
        }
        return false;
    }

    /**
     * Whether two holdings say the same at the same time: one person, what counts as one position, a common day, and
     * one place. The whole business holds every site of it.
     */
    public boolean isSame(Holding one, Holding other) {
        return !one.id().equals(other.id())
                && one.person().equals(other.person())
                && root(one.position()).equals(root(other.position()))
                && (one.site() == null || other.site() == null || one.site().equals(other.site()))
                && one.period().overlaps(other.period());
    }
}
