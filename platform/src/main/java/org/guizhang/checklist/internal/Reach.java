package org.guizhang.checklist.internal;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.guizhang.workforce.Roster.Post;
import org.jdbi.v3.core.statement.Query;

/**
 * What a caller sees in lists; the same rule as {@link Access} has for one thing, as a condition of a statement.
 *
 * @param all everything of the business
 * @param above whether the caller is above others somewhere, and so above what has no place
 * @param sites everything at these
 * @param posts what is to be done by these, at their places
 */
record Reach(UUID me, boolean all, boolean above, Set<UUID> sites, Collection<Post> posts) {
    /** Whether the caller is meant by the row's {@code role}; its table is {@code o}. */
    static final String MEANT =
            "exists (select 1 from unnest(cast(:posts as text[]), cast(:places as uuid[])) as m (role, site)"
                    + " where m.role = o.role and m.site is not distinct from o.site_id)";

    /** Whether the roster names the caller, or names nobody and the caller is meant by the position. */
    static final String BY_DUTY = "(:me = any(o.on_duty) or coalesce(cardinality(o.on_duty), 0) = 0 and " + MEANT + ")";

    /** Whether it is the caller's to do. */
    static final String MINE = "(o.assigned_id = :me"
            + " or o.assigned_id is null and (o.person_id = :me or o.person_id is null and " + BY_DUTY + "))";

    /** Whether the row is of all that the caller is above, or reads as one who reads everything. */
    static final String WITHIN = "(:all or o.site_id = any(:sites) or :above and o.site_id is null)";

    /** Whether the caller sees an occurrence: what was handed over is still seen by those it is from. */
    static final String SEEN =
            "(" + WITHIN + " or o.assigned_id = :me or o.person_id = :me or o.person_id is null and " + BY_DUTY + ")";

    Query bind(Query query) {
        return query.bind("me", me)
                .bind(
                        "posts",
                        posts.stream()
                                .map(post -> SheetModel.role(post.position()))
                                .toArray(String[]::new))
                .bind("places", posts.stream().map(Post::site).toArray(UUID[]::new));
    }

    Query bindAll(Query query) {
        return bind(query).bind("all", all).bind("above", above).bind("sites", sites.toArray(UUID[]::new));
    }
}
