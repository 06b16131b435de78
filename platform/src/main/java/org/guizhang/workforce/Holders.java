package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.tenant.ForFeatures;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.data.HoldingRows;
import org.guizhang.workforce.data.PositionRows;

/**
 * Who is meant by a position of a template, and by which positions a person is meant: what other features ask. Merged
 * positions count as one, whichever of them a person was given. Where a person holds it makes no difference here, unless that site is closed: then it means nobody.
 */
@ApplicationScoped
@ForFeatures
@Transactional
public class Holders {
    @Inject
    PositionRows positions;

    @Inject
    HoldingRows holdings;

    /**
     * The people who hold one of these positions on a day and may still come in, in the order they came.
     *
     * @param template id of the template whose keys they are, such as {@code restaurant-operations}
     * @param keys what clauses name as addressees; a key no position stands for is held by nobody
     */
    public Set<UUID> of(String template, Collection<String> keys, LocalDate on) {
        return ofAny(keys.stream().map(key -> new Source(template, key)).toList(), on);
    }

    /** The same for positions of several templates. */
    public Set<UUID> ofAny(Collection<Source> asked, LocalDate on) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        var structure = positions.structure();
        var meant = new LinkedHashSet<UUID>();
        for (var source : asked) {
            var root = structure.of(source);
            if (root != null) {
                meant.addAll(structure.parts(root));
            }
        }
        return meant.isEmpty() ? Set.of() : new LinkedHashSet<>(holdings.holders(meant, on));
    }

    /** The people who are meant by each position of a template on a day, by its key; two statements for all of them. */
    public Map<String, Set<UUID>> byKey(String template, LocalDate on) {
        var structure = positions.structure();
        var found = new HashMap<String, Set<UUID>>();
        for (var holding : holdings.on(on)) {
            for (var source : structure.sourcesOf(structure.root(holding.position()))) {
                if (source.template().equals(template)) {
                    found.computeIfAbsent(source.key(), key -> new LinkedHashSet<>())
                            .add(holding.person());
                }
            }
        }
        return found;
    }

    /** The positions of templates by which a person is meant on a day. */
    public Set<Source> sourcesOf(UUID person, LocalDate on) {
        return sourcesOf(List.of(person), on).getOrDefault(person, Set.of());
    }

    /** The same for many people at once, by person; whoever is meant by none is left out. */
    public Map<UUID, Set<Source>> sourcesOf(Collection<UUID> people, LocalDate on) {
        var held = holdings.positionsOf(people, on);
        if (held.isEmpty()) {
            return Map.of();
        }
        var structure = positions.structure();
        var found = new LinkedHashMap<UUID, Set<Source>>();
        held.forEach((person, positionsOfPerson) -> {
            var meant = new LinkedHashSet<Source>();
            positionsOfPerson.stream()
                    .map(structure::root)
                    .distinct()
                    .forEach(root -> meant.addAll(structure.sourcesOf(root)));
            found.put(person, meant);
        });
        return found;
    }

    /** The keys of positions by which a person is meant on a day, by template. */
    public Map<String, Set<String>> keysOf(UUID person, LocalDate on) {
        var keys = new HashMap<String, Set<String>>();
        for (var source : sourcesOf(person, on)) {
            keys.computeIfAbsent(source.template(), template -> new LinkedHashSet<>())
                    .add(source.key());
        }
        return keys;
    }
}
