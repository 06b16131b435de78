package org.guizhang.record.internal;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.guizhang.workforce.Roster.Post;
import org.jdbi.v3.core.statement.Query;

/**
 * What a caller sees in lists; the same rule as {@link RecordAccess} has for one record, as a condition of a statement.
 *
 * @param administrator everything that was handed in
 * @param all what is internal, at every site
 * @param above whether the caller is above others somewhere, and so above what has no site
 * @param sites what is internal at these
 * @param posts those whose readers they are, at their places
 */
record RecordReach(
        UUID me, boolean administrator, boolean all, boolean above, Set<UUID> sites, Collection<Post> posts) {
    private static final String POSTS = "unnest(cast(:posts as text[]), cast(:places as uuid[])) as m (role, site)";

    /** Whether the caller sees a record; its table is {@code r}. */
    static final String SEEN = "(r.author_id = :me or :me = any(r.people)"
            + " or r.state is not null and (:administrator or r.level = 'PUBLIC' or r.level = 'INTERNAL'"
            + " and (:all or r.site_id = any(:sites) or :above and r.site_id is null))"
            + " or exists (select 1 from " + POSTS
            + " where m.role = any(r.readers) and m.site is not distinct from r.site_id))";

    /** Whether something awaits the caller; its table is {@code a}. */
    static final String AWAITED = "(a.person_id = :me or exists (select 1 from " + POSTS
            + " where m.role = a.role and m.site is not distinct from a.site_id))";

    Query bind(Query query) {
        return query.bind("me", me)
                .bind("administrator", administrator)
                .bind("all", all)
                .bind("above", above)
                .bind("sites", sites.toArray(UUID[]::new))
                .bind(
                        "posts",
                        posts.stream()
                                .map(post -> RecordModel.role(post.position()))
                                .toArray(String[]::new))
                .bind("places", posts.stream().map(Post::site).toArray(UUID[]::new));
    }
}
