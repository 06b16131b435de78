package org.guizhang.thing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.data.HoldingRows;
import org.jspecify.annotations.Nullable;

/**
 * Which things the caller may have: owners, administrators and auditors all, others those of the sites where they hold a
 * position today and those of the whole business. Whoever holds a position for the whole business works at every site.
 */
@ApplicationScoped
public class ThingScope {
    private static final Set<Role> EVERYWHERE = Set.of(Role.OWNER, Role.ADMINISTRATOR, Role.AUDITOR);

    @Inject
    CurrentCaller caller;

    @Inject
    HoldingRows holdings;

    @Inject
    Clock clock;

    /**
     * What one caller may have.
     *
     * @param sites null: all
     * @param manages whether that may be changed, too
     */
    public record Reach(@Nullable Set<UUID> sites, boolean manages) {
        /** Things of the whole business everybody reads. */
        public boolean reads(@Nullable UUID site) {
            return sites == null || site == null || sites.contains(site);
        }

        /** Those of the whole business are for whoever works for all of it. */
        public boolean manages(@Nullable UUID site) {
            return manages && (sites == null || (site != null && sites.contains(site)));
        }
    }

    public Reach get() {
        var who = caller.person();
        var manages = who.may(Permission.MANAGE_THINGS);
        if (EVERYWHERE.contains(who.role())) {
            return new Reach(null, manages);
        }
        var sites = new HashSet<UUID>();
        for (var held : holdings.on(Days.today(clock), List.of(who.personId()))) {
            if (held.site() == null) {
                return new Reach(null, manages);
            }
            sites.add(held.site());
        }
        return new Reach(Set.copyOf(sites), manages);
    }
}
