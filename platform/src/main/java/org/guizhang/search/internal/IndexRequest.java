package org.guizhang.search.internal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guizhang.search.SearchFilter;
import org.jspecify.annotations.Nullable;

/**
 * What an index is asked.
 *
 * @param readers as which somebody reads
 * @param person who asks
 * @param at the moment as of which
 * @param after where the page before has ended; null for the first
 * @param id tells this question from others, for cursors
 */
record IndexRequest(
        String typed,
        Synonyms synonyms,
        SearchFilter filter,
        Set<String> readers,
        UUID person,
        Instant at,
        int limit,
        @Nullable SearchCursor after,
        int id) {
    /** Of somebody who has not finished typing. */
    static final int TYPING = 0;

    /** The same, with the synonyms that count. */
    IndexRequest with(Synonyms counting) {
        return new IndexRequest(typed, counting, filter, readers, person, at, limit, after, id);
    }
}
