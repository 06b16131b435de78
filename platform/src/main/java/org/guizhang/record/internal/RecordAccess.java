package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.Keeping;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Roster;
import org.guizhang.workforce.Rosters;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.data.SiteRows;
import org.jspecify.annotations.Nullable;

/**
 * Who may what with records. Drafts are their author's, and are shown to those who sign them. What was handed in is seen by
 * whoever is meant in its form there, what is internal also by those above the site and by auditors, what is public by all;
 * administrators see everything that was handed in. What somebody may not see is not there.
 */
@ApplicationScoped
public class RecordAccess {
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.OWNER, Role.ADMINISTRATOR);

    @Inject
    Rosters rosters;

    @Inject
    SiteRows sites;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** What says who is meant. */
    record Setting(@Nullable UUID site, UUID author, ObjectNode answers) {}

    Roster roster() {
        return rosters.on(Days.today(clock));
    }

    /** What the caller sees in lists. */
    RecordReach reach(Roster roster) {
        var who = caller.person();
        var held = roster.of(who.personId());
        var places = sites.all().stream().map(Site::id).toList();
        var posts = new HashSet<>(roster.posts(who.personId(), places));
        if (isAdministrator(who)) {
            posts.addAll(roster.unmanned(places));
        }
        var supervises = who.role() == Role.SUPERVISOR;
        var all =
                who.role() == Role.AUDITOR || (supervises && held.stream().anyMatch(holding -> holding.site() == null));
        var own = supervises
                ? held.stream()
                        .map(holding -> holding.site())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : Set.<UUID>of();
        return new RecordReach(who.personId(), isAdministrator(who), all, supervises && !held.isEmpty(), own, posts);
    }

    /** The same rule as that of lists, of one record. */
    boolean sees(RecordRow row, Roster roster) {
        var who = caller.person();
        if (row.authorId().equals(who.personId()) || row.people().contains(who.personId())) {
            return true;
        }
        if (row.state() != null
                && (isAdministrator(who)
                        || row.level() == Keeping.Level.PUBLIC
                        || (row.level() == Keeping.Level.INTERNAL && isAbove(row.siteId(), roster)))) {
            return true;
        }
        return row.readers().stream().anyMatch(role -> isMeant(role, row.siteId(), roster));
    }

    /** Whether the caller reads what was handed in at a site whatever position they hold there. */
    boolean isAbove(@Nullable UUID site, Roster roster) {
        return caller.person().role() == Role.AUDITOR || supervises(site, roster);
    }

    /** Whether the caller answers for what is done at a site. */
    boolean supervises(@Nullable UUID site, Roster roster) {
        var who = caller.person();
        return isAdministrator(who)
                || (who.role() == Role.SUPERVISOR
                        && roster.of(who.personId()).stream()
                                .anyMatch(held -> held.site() == null
                                        || site == null
                                        || held.site().equals(site)));
    }

    /** Whether the caller is one of those who are meant. */
    boolean isMeant(RecordModel model, Collection<Who> any, Setting setting, Roster roster) {
        return any.stream().anyMatch(who -> isMeant(model, who, setting, roster));
    }

    boolean isMeant(RecordModel model, Who who, Setting setting, Roster roster) {
        var me = caller.person().personId();
        return switch (who.kind()) {
            case AUTHOR -> setting.author().equals(me);
            case NAMED -> named(who, setting).contains(me);
            default -> isMeant(model.role(who.key()), setting.site(), roster);
        };
    }

    /** Whether the caller is meant by a position at a place; where nobody is, administrators are. */
    boolean isMeant(String role, @Nullable UUID site, Roster roster) {
        var meant = roster.meant(RecordModel.source(role), site, Set.of()).people();
        return meant.isEmpty()
                ? isAdministrator(caller.person())
                : meant.contains(caller.person().personId());
    }

    /** Those who are meant; empty where nobody holds the position or the one above, so that administrators stand in. */
    Set<UUID> people(RecordModel model, Who who, Setting setting, Roster roster) {
        return switch (who.kind()) {
            case AUTHOR -> Set.of(setting.author());
            case NAMED -> named(who, setting);
            default ->
                roster.meant(RecordModel.source(model.role(who.key())), setting.site(), Set.of())
                        .people();
        };
    }

    /** The people whom a field names, one or several. */
    static Set<UUID> named(Who who, Setting setting) {
        var found = new LinkedHashSet<UUID>();
        var answer = setting.answers().path(who.key());
        if (answer.isTextual()) {
            add(answer.asText(), found);
        }
        answer.forEach(one -> add(one.asText(), found));
        return found;
    }

    private static void add(String id, Set<UUID> into) {
        if (Ids.isId(id)) {
            into.add(UUID.fromString(id));
        }
    }

    static boolean isAdministrator(Caller who) {
        return ADMINISTRATORS.contains(who.role());
    }
}
