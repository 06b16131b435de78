package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Roster;
import org.guizhang.workforce.Rosters;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.data.SiteRows;
import org.jspecify.annotations.Nullable;

/**
 * Who may what: staff see and do what is theirs by position and place, supervisors what is at their sites, owners and
 * administrators everything; auditors read everything. What somebody may not see is not there.
 */
@ApplicationScoped
public class Access {
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.OWNER, Role.ADMINISTRATOR);

    @Inject
    Rosters rosters;

    @Inject
    SiteRows sites;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** What a caller may do with one thing; each has what is before it. */
    enum Level {
        NOTHING,
        READ,
        DO,
        SUPERVISE
    }

    /** Of today. */
    Roster roster() {
        return rosters.on(Days.today(clock));
    }

    /** What the caller sees in lists. */
    Reach reach() {
        var who = caller.person();
        var roster = roster();
        var held = roster.of(who.personId());
        var places = sites.all().stream().map(Site::id).toList();
        var posts = new HashSet<>(roster.posts(who.personId(), places));
        if (isAdministrator(who)) {
            posts.addAll(roster.unmanned(places));
        }
        var supervises = who.role() == Role.SUPERVISOR;
        var all = isAdministrator(who)
                || who.role() == Role.AUDITOR
                || (supervises && held.stream().anyMatch(holding -> holding.site() == null));
        var own = supervises
                ? held.stream().map(Holding::site).filter(Objects::nonNull).collect(Collectors.toSet())
                : Set.<UUID>of();
        var above = isAdministrator(who) || (supervises && !held.isEmpty());
        return new Reach(who.personId(), all, above, own, posts);
    }

    /** The ids of those occurrences that the caller may see. */
    Set<UUID> seen(Collection<Occurrence> occurrences) {
        var roster = roster();
        return occurrences.stream()
                .filter(one -> of(one, roster) != Level.NOTHING)
                .map(Occurrence::id)
                .collect(Collectors.toSet());
    }

    /** What the caller may do with an occurrence; one that was handed over is done by nobody else. */
    Level of(Occurrence occurrence, Roster roster) {
        var who = caller.person();
        var above = above(occurrence.siteId(), roster);
        if (above == Level.SUPERVISE) {
            return above;
        }
        var me = who.personId();
        if (me.equals(occurrence.assignedId())) {
            return Level.DO;
        }
        var onDuty = occurrence.byRoster();
        var meant = occurrence.personId() != null
                ? me.equals(occurrence.personId())
                : onDuty.isEmpty() ? isMeant(occurrence.role(), occurrence.siteId(), roster) : onDuty.contains(me);
        if (meant) {
            return occurrence.assignedId() == null ? Level.DO : Level.READ;
        }
        return above;
    }

    /** What the caller may do at a site whatever position they hold there. */
    Level above(@Nullable UUID site, Roster roster) {
        var who = caller.person();
        if (isAdministrator(who)) {
            return Level.SUPERVISE;
        }
        if (who.role() == Role.SUPERVISOR
                && roster.of(who.personId()).stream()
                        .anyMatch(held -> held.site() == null
                                || site == null
                                || held.site().equals(site))) {
            return Level.SUPERVISE;
        }
        return who.role() == Role.AUDITOR ? Level.READ : Level.NOTHING;
    }

    /** Whether the caller is meant by a position at a place; where nobody is, administrators are. */
    boolean isMeant(String role, @Nullable UUID site, Roster roster) {
        return isMeant(role, site, Set.of(), roster);
    }

    /** The same where some may not be it. */
    boolean isMeant(String role, @Nullable UUID site, Set<UUID> but, Roster roster) {
        var meant = roster.meant(SheetModel.source(role), site, but).people();
        return meant.isEmpty()
                ? isAdministrator(caller.person())
                : meant.contains(caller.person().personId());
    }

    static boolean isAdministrator(Caller who) {
        return ADMINISTRATORS.contains(who.role());
    }

    static NotFound nothing() {
        return new NotFound(Message.of("problem.not-found"));
    }
}
