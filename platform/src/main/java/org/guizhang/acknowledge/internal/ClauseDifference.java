package org.guizhang.acknowledge.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Passage.Change;
import org.guizhang.policy.resolve.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * What changes for people between two texts of a module, clause by clause. What counts are the words and whom they
 * address; a clause that only gets another number or another chapter says the same as before.
 *
 * @param passages the new text in its order, then what is removed
 * @param whom by clause key those it addresses before or after; empty means everybody
 */
record ClauseDifference(List<Passage> passages, Map<String, Set<String>> whom) {

    /** @param before null where nothing was: then everything is added */
    static ClauseDifference between(@Nullable Resolved before, Resolved after) {
        var old = before == null ? new LinkedHashMap<String, Resolved.Clause>() : clauses(before);
        var passages = new ArrayList<Passage>();
        var whom = new HashMap<String, Set<String>>();
        for (var clause : clauses(after).values()) {
            var former = old.remove(clause.key());
            passages.add(Passage.of(clause, former == null ? Change.ADDED : change(former, clause)));
            whom.put(clause.key(), addressees(former, clause));
        }
        for (var clause : old.values()) {
            passages.add(Passage.of(clause, Change.REMOVED));
            whom.put(clause.key(), addressees(null, clause));
        }
        return new ClauseDifference(List.copyOf(passages), Map.copyOf(whom));
    }

    /** Whether a change means somebody: by a clause for everybody, or by one for a position of theirs. */
    boolean touches(Signatory who) {
        return passages.stream()
                .filter(passage -> passage.change() != Change.SAME)
                .anyMatch(passage -> who.isMeantBy(whom(passage)));
    }

    /** What somebody in these positions has to do with; those of the old text, too, where a clause has left them. */
    List<Passage> of(Set<String> positions) {
        return passages.stream()
                .filter(passage ->
                        whom(passage).isEmpty() || whom(passage).stream().anyMatch(positions::contains))
                .toList();
    }

    private Set<String> whom(Passage passage) {
        return whom.getOrDefault(passage.key(), Set.of());
    }

    private static Set<String> addressees(Resolved.@Nullable Clause before, Resolved.Clause after) {
        if (after.addressees().isEmpty()
                || (before != null && before.addressees().isEmpty())) {
            return Set.of();
        }
        var both = new LinkedHashSet<>(after.addressees());
        if (before != null) {
            both.addAll(before.addressees());
        }
        return Set.copyOf(both);
    }

    private static Change change(Resolved.Clause before, Resolved.Clause after) {
        var same = before.kind() == after.kind()
                && Set.copyOf(before.addressees()).equals(Set.copyOf(after.addressees()))
                && Objects.equals(before.title(), after.title())
                && before.wholeText().equals(after.wholeText());
        return same ? Change.SAME : Change.CHANGED;
    }

    private static Map<String, Resolved.Clause> clauses(Resolved content) {
        var found = new LinkedHashMap<String, Resolved.Clause>();
        content.chapters().forEach(chapter -> chapter.clauses().forEach(clause -> found.put(clause.key(), clause)));
        return found;
    }
}
