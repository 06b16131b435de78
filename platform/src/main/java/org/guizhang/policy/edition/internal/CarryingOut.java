package org.guizhang.policy.edition.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.search.RelatedThing;
import org.guizhang.shared.Text;

/**
 * What carries which clause out, whichever of the two says so: of a clause its forms and checklists, of anything else the
 * clauses it carries out, in the order of the regulation.
 */
final class CarryingOut {
    private record Thing(String kind, String key) {}

    private final Map<Thing, List<RelatedThing>> ways = new HashMap<>();
    private final Resolved content;

    private CarryingOut(Resolved content) {
        this.content = content;
    }

    static CarryingOut of(Resolved content) {
        var found = new CarryingOut(content);
        content.chapters().forEach(chapter -> chapter.clauses().forEach(found::add));
        return found;
    }

    List<RelatedThing> of(String kind, String key) {
        return List.copyOf(ways.getOrDefault(new Thing(kind, key), List.of()));
    }

    private void add(Resolved.Clause clause) {
        var all = content.content();
        var by = clause.carriedOutBy();
        all.records()
                .forEach(form -> add(
                        clause, by.records(), form.clauses(), EditionDocuments.FORM, form.key(), form.title(), true));
        all.checklists()
                .forEach(list -> add(
                        clause,
                        by.checklists(),
                        list.clauses(),
                        EditionDocuments.CHECKLIST,
                        list.key(),
                        list.title(),
                        true));
        all.deadlines()
                .forEach(limit -> add(
                        clause,
                        by.deadlines(),
                        limit.clauses(),
                        EditionDocuments.DEADLINE,
                        limit.key(),
                        limit.title(),
                        false));
        all.penalties()
                .forEach(scheme -> add(
                        clause,
                        by.penalties(),
                        scheme.violates(),
                        EditionDocuments.PENALTY,
                        scheme.key(),
                        scheme.title(),
                        false));
        for (var set : all.phrases()) {
            for (var phrase : set.phrases()) {
                // A clause names the collection, a wording its clause.
                if (by.phrases().contains(set.key()) || clause.key().equals(phrase.clause())) {
                    link(clause, new Thing(EditionDocuments.PHRASE, set.key() + "/" + phrase.key()));
                }
            }
        }
    }

    private void add(
            Resolved.Clause clause,
            Collection<String> named,
            Collection<String> naming,
            String kind,
            String key,
            Text title,
            boolean shown) {
        if (named.contains(key) || naming.contains(clause.key())) {
            link(clause, new Thing(kind, key));
            if (shown) {
                of(new Thing(EditionDocuments.CLAUSE, clause.key())).add(new RelatedThing(kind, key, title));
            }
        }
    }

    private void link(Resolved.Clause clause, Thing thing) {
        of(thing).add(new RelatedThing(EditionDocuments.CLAUSE, clause.key(), clause.heading()));
    }

    private List<RelatedThing> of(Thing thing) {
        return ways.computeIfAbsent(thing, none -> new ArrayList<>());
    }
}
