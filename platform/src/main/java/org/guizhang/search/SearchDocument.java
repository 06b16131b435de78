package org.guizhang.search;

import java.time.Instant;
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
        @Nullable Instant until) {}
