package org.guizhang.deadline.internal;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.guizhang.workforce.Roster.Post;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sees of clocks, as conditions of a statement whose table is {@code d}.
 *
 * @param all everything of the business
 * @param above whether the caller is above others somewhere, and so above what has no place
 * @param supervises whether being above means to have a say
 * @param sites everything at these
 * @param posts what is to be seen to by these, at their places
 */
record DeadlineReach(UUID me, boolean all, boolean above, boolean supervises, Set<UUID> sites, Collection<Post> posts) {
    /** What the caller has to see to. */
    static final String MINE = "(:me = any(d.people) or exists (select 1 from unnest(cast(:posts as text[]),"
            + " cast(:places as uuid[])) as m (role, site) where m.role = d.role and m.site is not distinct from d.site_id))";

    /** What the caller is above, or reads as one who reads everything. */
    static final String WITHIN = "(:all or d.site_id = any(:sites) or :above and d.site_id is null)";

    static final String SEEN = "(" + WITHIN + " or " + MINE + ")";

    Query within(Query query) {
        return query.bind("all", all).bind("above", above).bind("sites", sites.toArray(UUID[]::new));
    }

    Query seen(Query query) {
        return within(query)
                .bind("me", me)
                .bind(
                        "posts",
                        posts.stream()
                                .map(post -> WrittenEscalations.role(post.position()))
                                .toArray(String[]::new))
                .bind("places", posts.stream().map(Post::site).toArray(UUID[]::new));
    }

    /** Whether the caller has a say in what is at a site; null: in the business as a whole. */
    boolean maySupervise(@Nullable UUID site) {
        return supervises && (all || (site == null ? above : sites.contains(site)));
    }
}
