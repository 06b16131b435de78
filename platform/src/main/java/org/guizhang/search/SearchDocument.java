package org.guizhang.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found.
 *
 * @param kind what it is: {@code clause}, {@code checklist}, {@code form} …; a source may offer several
 * @param key stable key of the thing within its source and kind, part of its address
 * @param guard what the source is asked about before the hit is shown (see {@link DocumentSource#readable})
 * @param number as people cite it, such as {@code 3.12}; other ways to count it follow after a space ({@code 3.12 3.2}); empty:
 *     it has none
 * @param context where it stands, such as the title of its chapter
 * @param body what it says
 * @param related what it is tied to by name: forms, checklists, positions; empty: nothing
 * @param asked how people ask for it
 * @param from from when on it can be found
 * @param until when it ceases to be found, null for never
 * @param readers who may find it, any one of them: {@link #EVERYBODY}, or terms as {@link DocumentReaders} gives them
 * @param whereabouts where it stands, as a hit says it
 * @param carriedOutBy of a clause the forms and checklists that carry it out, of anything else the clauses it carries out
 */
public record SearchDocument(
        String kind,
        String key,
        String guard,
        String number,
        Text title,
        Text context,
        Text body,
        Text related,
        Asked asked,
        Facets facets,
        Instant from,
        @Nullable Instant until,
        Set<String> readers,
        Whereabouts whereabouts,
        List<RelatedThing> carriedOutBy) {
    public static final Set<String> EVERYBODY = Set.of("everyone");

    public SearchDocument {
        readers = Set.copyOf(readers);
        carriedOutBy = List.copyOf(carriedOutBy);
    }

    /** For everybody, and without what a hit says beside its text. */
    public SearchDocument(
            String kind,
            String key,
            String guard,
            String number,
            Text title,
            Text context,
            Text body,
            Text related,
            Asked asked,
            Facets facets,
            Instant from,
            @Nullable Instant until) {
        this(
                kind,
                key,
                guard,
                number,
                title,
                context,
                body,
                related,
                asked,
                facets,
                from,
                until,
                EVERYBODY,
                Whereabouts.NOWHERE,
                List.of());
    }

    /** The same, for some readers alone. */
    public SearchDocument readBy(Set<String> some) {
        return new SearchDocument(
                kind,
                key,
                guard,
                number,
                title,
                context,
                body,
                related,
                asked,
                facets,
                from,
                until,
                some,
                whereabouts,
                carriedOutBy);
    }

    /** The same, with the positions named as the whole business names them, and what a hit says beside its text. */
    public SearchDocument standing(Facets narrowed, Whereabouts where, List<RelatedThing> ways) {
        return new SearchDocument(
                kind, key, guard, number, title, context, body, related, asked, narrowed, from, until, readers, where,
                ways);
    }

    /** The same, with more ways to ask for it, which stand before the others. */
    public SearchDocument alsoAsked(Asked more) {
        var zh = new ArrayList<>(more.zh());
        zh.addAll(asked.zh());
        var en = new ArrayList<>(more.en());
        en.addAll(asked.en());
        return new SearchDocument(
                kind,
                key,
                guard,
                number,
                title,
                context,
                body,
                related,
                new Asked(zh, en),
                facets,
                from,
                until,
                readers,
                whereabouts,
                carriedOutBy);
    }
}
