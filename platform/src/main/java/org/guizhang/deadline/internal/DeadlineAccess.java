package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Roster;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.data.SiteRows;

/**
 * Who sees which clocks: staff those they have to see to, supervisors those at their sites, owners, administrators and auditors
 * all.
 */
@ApplicationScoped
public class DeadlineAccess {
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.OWNER, Role.ADMINISTRATOR);

    @Inject
    SiteRows sites;

    @Inject
    CurrentCaller caller;

    DeadlineReach reach(Roster roster) {
        var who = caller.person();
        var held = roster.of(who.personId());
        var places = sites.all().stream().map(Site::id).toList();
        var posts = new HashSet<>(roster.posts(who.personId(), places));
        var administers = ADMINISTRATORS.contains(who.role());
        if (administers) {
            posts.addAll(roster.unmanned(places));
        }
        var supervises = who.role() == Role.SUPERVISOR;
        var everywhere = held.stream().anyMatch(holding -> holding.site() == null);
        var own = supervises
                ? held.stream().map(Holding::site).filter(Objects::nonNull).collect(Collectors.toSet())
                : Set.<UUID>of();
        return new DeadlineReach(
                who.personId(),
                administers || who.role() == Role.AUDITOR || (supervises && everywhere),
                administers || (supervises && !held.isEmpty()),
                administers || supervises,
                own,
                posts);
    }
}
