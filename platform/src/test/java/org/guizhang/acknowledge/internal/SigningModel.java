package org.guizhang.acknowledge.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who has to sign one module, in the plainest way: lists that are read from their ends, and no database. It knows what
 * people did and what the words were, nothing of how the product stores requests.
 */
final class SigningModel {
    final List<Edition> books = new ArrayList<>();
    final Map<UUID, Person> people = new LinkedHashMap<>();
    final Map<UUID, UUID> mergedInto = new HashMap<>();
    final Map<UUID, String> keys = new LinkedHashMap<>();
    final Set<UUID> closedSites = new HashSet<>();

    /** Words of a clause and whom they address. */
    record Clause(String words, Set<String> whom) {}

    /** An entry of the books. */
    record Edition(UUID id, int major, Instant from, boolean ends, Map<String, Clause> clauses) {}

    record Holding(UUID position, UUID site, LocalDate from, LocalDate to) {}

    /** What somebody had on the screen, and by which positions. */
    record Signature(Edition edition, Set<String> clauses, Set<String> positions) {}

    static final class Person {
        boolean active = true;
        boolean everybody;
        final Map<UUID, Holding> holdings = new LinkedHashMap<>();
        Signature signature;
        UUID asked;
        Instant since;
    }

    /** What a person has to sign now: what is in force first, then the last change to come; null where nothing is. */
    private Edition owed(Person person, Instant now, LocalDate today) {
        var current = inForce(now);
        var last = coming(now);
        if (current != null && current.major != last.major && owes(person, current, today)) {
            return current;
        }
        return last != null && owes(person, last, today) ? last : null;
    }

    /** The last change that is published, in its edition that is in force or will be first; null where there is none. */
    private Edition coming(Instant now) {
        var coming = new ArrayList<Edition>();
        for (var edition : history()) {
            if (until(edition) == null || until(edition).isAfter(now)) {
                coming.add(edition);
            }
        }
        coming.removeIf(Edition::ends);
        if (coming.isEmpty()) {
            return null;
        }
        var major = coming.get(coming.size() - 1).major;
        return coming.stream()
                .filter(edition -> edition.major == major)
                .findFirst()
                .orElseThrow();
    }

    /** The edition in force; null where there is none. */
    Edition inForce(Instant now) {
        var found = at(now);
        return found == null || found.ends ? null : found;
    }

    /** Whether nothing was in force at some time between two editions: coming back is news without another word. */
    boolean wasOut(Edition from, Edition to) {
        var way = history();
        return way.contains(from)
                && way.subList(way.indexOf(from), way.indexOf(to)).stream().anyMatch(Edition::ends);
    }

    /** Takes down who is asked for what from now on; a matter that only goes on keeps its day. */
    void settle(Instant now, LocalDate today) {
        for (var person : people.values()) {
            var target = owed(person, now, today);
            if (target == null) {
                person.asked = null;
                person.since = null;
            } else {
                if (person.asked == null || isNews(edition(person.asked), target, person, today)) {
                    person.since = now;
                }
                person.asked = target.id;
            }
        }
    }

    private boolean owes(Person person, Edition target, LocalDate today) {
        if (!person.active) {
            return false;
        }
        var held = held(person, today);
        var signature = person.signature;
        if (signature == null) {
            return target.clauses.values().stream().anyMatch(clause -> means(clause.whom, person, held));
        }
        var way = history();
        if (signature.edition.major != target.major && way.indexOf(signature.edition) > way.indexOf(target)) {
            return false;
        }
        if (isNews(signature.edition, target, person, today)) {
            return true;
        }
        for (var clause : target.clauses.entrySet()) {
            var whom = clause.getValue().whom;
            var fresh = new HashSet<>(whom);
            fresh.retainAll(held);
            var known = new HashSet<>(whom);
            known.retainAll(signature.positions);
            if (!fresh.isEmpty() && known.isEmpty() && !signature.clauses.contains(clause.getKey())) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody who knows one edition has to be told of another. */
    private boolean isNews(Edition from, Edition to, Person person, LocalDate today) {
        var held = held(person, today);
        if (from.id.equals(to.id)) {
            return false;
        }
        var way = history();
        var start = way.indexOf(from);
        if (start < 0 || start > way.indexOf(to)) {
            return (start < 0 || from.major != to.major) && differs(from, to, person, held);
        }
        var touched = false;
        for (var i = start + 1; i <= way.indexOf(to); i++) {
            var before = way.get(i - 1);
            var after = way.get(i);
            if (after.ends) {
                continue;
            }
            if (before.ends) {
                if (after.clauses.values().stream().anyMatch(clause -> means(clause.whom, person, held))) {
                    return true;
                }
            } else if (before.major != after.major) {
                touched |= differs(before, after, person, held);
            }
        }
        return touched && differs(from, to, person, held);
    }

    private static boolean differs(Edition one, Edition other, Person person, Set<String> held) {
        var all = new HashSet<>(one.clauses.keySet());
        all.addAll(other.clauses.keySet());
        return all.stream()
                .filter(key -> !Objects.equals(one.clauses.get(key), other.clauses.get(key)))
                .anyMatch(key -> means(both(one.clauses.get(key), other.clauses.get(key)), person, held));
    }

    private static Set<String> both(Clause one, Clause other) {
        if (one == null || other == null) {
            return one == null ? other.whom : one.whom;
        }
        if (one.whom.isEmpty() || other.whom.isEmpty()) {
            return Set.of();
        }
        var both = new HashSet<>(one.whom);
        both.addAll(other.whom);
        return both;
    }

    private static boolean means(Set<String> whom, Person person, Set<String> held) {
        return whom.isEmpty() ? person.everybody : whom.stream().anyMatch(held::contains);
    }

    /** Signs what the person is asked for. */
    void sign(UUID who, Instant now, LocalDate today) {
        var person = people.get(who);
        var target = edition(person.asked);
        var held = held(person, today);
        var before = person.signature == null ? Map.<String, Clause>of() : person.signature.edition.clauses;
        var shown = new HashSet<String>();
        var all = new HashSet<>(target.clauses.keySet());
        all.addAll(before.keySet());
        all.stream()
                .filter(key -> {
                    var whom = both(target.clauses.get(key), before.get(key));
                    return whom.isEmpty() || whom.stream().anyMatch(held::contains);
                })
                .forEach(shown::add);
        person.signature = new Signature(target, shown, held);
        person.asked = null;
        person.since = null;
    }

    /** The keys of positions by which somebody is meant. */
    Set<String> held(Person person, LocalDate today) {
        var found = new HashSet<String>();
        person.holdings.values().stream()
                .filter(h -> !h.from.isAfter(today) && (h.to == null || !h.to.isBefore(today)))
                .filter(h -> h.site == null || !closedSites.contains(h.site))
                .forEach(h -> keys.forEach((position, key) -> {
                    if (root(position).equals(root(h.position)) && !key.isEmpty()) {
                        found.add(key);
                    }
                }));
        return found;
    }

    UUID root(UUID position) {
        var into = mergedInto.get(position);
        return into == null ? position : root(into);
    }

    Edition edition(UUID id) {
        return books.stream()
                .filter(edition -> edition.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What counts one after the other, if nothing more is published. */
    private List<Edition> history() {
        var found = new TreeMap<Instant, Edition>();
        books.forEach(edition -> found.put(edition.from, at(edition.from)));
        return found.values().stream().distinct().toList();
    }

    private Instant until(Edition edition) {
        var way = history();
        var next = way.indexOf(edition) + 1;
        return next == way.size() ? null : way.get(next).from;
    }

    /** The last entry that has begun by a moment. */
    private Edition at(Instant moment) {
        for (var i = books.size() - 1; i >= 0; i--) {
            if (!books.get(i).from.isAfter(moment)) {
                return books.get(i);
            }
        }
        return null;
    }
}
