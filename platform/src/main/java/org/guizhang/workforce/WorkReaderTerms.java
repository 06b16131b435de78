package org.guizhang.workforce;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Roster.Post;

/** What somebody is of {@link WorkReaders}, by the rule that records and findings have. Pure. */
public final class WorkReaderTerms {
    private WorkReaderTerms() {}

    /** Of owners and administrators, who read all of it. */
    public static Set<String> administrator(Caller who) {
        return Set.of(WorkReaders.person(who.personId()), WorkReaders.ADMINISTRATOR);
    }

    /**
     * Of everybody else.
     *
     * @param sites all of the business
     */
    public static Set<String> of(Caller who, Roster roster, Collection<UUID> sites) {
        var terms = new HashSet<String>();
        terms.add(WorkReaders.person(who.personId()));
        var posts = new HashSet<Post>(roster.posts(who.personId(), sites));
        if (who.role() == Role.AUDITOR) {
            terms.add(WorkReaders.AUDITOR);
        }
        if (who.role() == Role.SUPERVISOR) {
            for (var held : roster.of(who.personId())) {
                terms.add(WorkReaders.SUPERVISOR);
                terms.add(held.site() == null ? WorkReaders.EVERYWHERE : WorkReaders.supervisor(held.site()));
            }
        }
        posts.forEach(post -> terms.add(WorkReaders.post(
                post.position().template() + "/" + post.position().key(), post.site())));
        return terms;
    }
}
