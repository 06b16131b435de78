package org.guizhang.workforce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.data.PositionTree;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a position of a template at a place, on one day: its holders there, and where there are none, those of the
 * position above. Whoever holds a position in the whole business holds it at every site. Immutable and pure.
 */
public final class Roster {
    private final PositionTree tree;
    private final Map<UUID, List<Holding>> byPosition = new HashMap<>();
    private final Map<UUID, List<Holding>> byPerson = new LinkedHashMap<>();

    /**
     * Those who are meant.
     *
     * @param vacant whether nobody holds the position itself there, so that they stand in for it, or there is nobody
     */
    public record Meant(Set<UUID> people, boolean vacant) {}

    /**
     * A position of a template at a place.
     *
     * @param site null: at no site, for what is done once for the business as a whole
     */
    public record Post(Source position, @Nullable UUID site) {}

    /** @param holdings those in force on the day, of people who may come in, at sites that are open */
    Roster(PositionTree tree, Collection<Holding> holdings) {
        this.tree = tree;
        for (var holding : holdings) {
            byPosition
                    .computeIfAbsent(tree.root(holding.position()), position -> new ArrayList<>())
                    .add(holding);
            byPerson.computeIfAbsent(holding.person(), person -> new ArrayList<>())
                    .add(holding);
        }
    }

    /** Who holds a position at a site; at any of them with null. */
    public Set<UUID> holders(Source position, @Nullable UUID site) {
        var root = tree.of(position);
        return root == null ? Set.of() : holders(root, site);
    }

    private Set<UUID> holders(UUID root, @Nullable UUID site) {
        var found = new LinkedHashSet<UUID>();
        for (var holding : byPosition.getOrDefault(root, List.of())) {
            if (site == null || holding.site() == null || site.equals(holding.site())) {
                found.add(holding.person());
            }
        }
        return found;
    }

    /**
     * Who is meant by a position at a site; nobody where nobody holds it or any position above.
     *
     * @param but people who may not be it, as whoever does something never verifies it
     */
    public Meant meant(Source position, @Nullable UUID site, Set<UUID> but) {
        var root = tree.of(position);
        return root == null ? new Meant(Set.of(), true) : meant(root, site, but);
    }

    private Meant meant(UUID root, @Nullable UUID site, Set<UUID> but) {
        for (var at : line(root)) {
            var people = holders(at, site);
            people.removeAll(but);
            if (!people.isEmpty()) {
                return new Meant(people, !at.equals(root));
            }
        }
        return new Meant(Set.of(), true);
    }

    /** The position and those above it. */
    private Set<UUID> line(UUID root) {
        var line = new LinkedHashSet<UUID>();
        for (@Nullable UUID at = root; at != null && line.add(at); ) {
            at = Optional.ofNullable(tree.get(at))
                    .map(Position::reportsTo)
                    .map(tree::root)
                    .orElse(null);
        }
        return line;
    }

    /** What a person holds. */
    public List<Holding> of(UUID person) {
        return List.copyOf(byPerson.getOrDefault(person, List.of()));
    }

    /** The posts at these sites and at none that a person holds or stands in for: those of which {@link #meant} says so. */
    public Set<Post> posts(UUID person, Collection<UUID> sites) {
        var posts = new LinkedHashSet<Post>();
        var held = new HashSet<UUID>();
        for (var holding : of(person)) {
            var root = tree.root(holding.position());
            held.add(root);
            var at = holding.site() == null ? sites : List.of(holding.site());
            tree.sourcesOf(root).forEach(source -> {
                posts.add(new Post(source, null));
                at.forEach(site -> posts.add(new Post(source, site)));
            });
        }
        for (var root : roots()) {
            var line = line(root);
            line.remove(root);
            if (line.stream().anyMatch(held::contains)) {
                standIns(root, sites, posts, meant -> meant.people().contains(person));
            }
        }
        return posts;
    }

    /** The posts at these sites that nobody holds or stands in for. */
    public Set<Post> unmanned(Collection<UUID> sites) {
        var posts = new LinkedHashSet<Post>();
        roots().forEach(root ->
                standIns(root, sites, posts, meant -> meant.people().isEmpty()));
        return posts;
    }

    private void standIns(UUID root, Collection<UUID> sites, Set<Post> posts, Predicate<Meant> wanted) {
        var places = new ArrayList<@Nullable UUID>(sites);
        places.add(null);
        for (var site : places) {
            var meant = meant(root, site, Set.of());
            if (meant.vacant() && wanted.test(meant)) {
                tree.sourcesOf(root).forEach(source -> posts.add(new Post(source, site)));
            }
        }
    }

    private Set<UUID> roots() {
        var roots = new LinkedHashSet<UUID>();
        tree.ids().forEach(id -> roots.add(tree.root(id)));
        return roots;
    }
}
