package org.guizhang.duty.internal;

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

/**
 * Which part of the roster the caller may have: owners, administrators and auditors all, others that of the sites where they
 * hold a position today. It hangs on the wall of the site, so to say; supervisors change it there.
 */
@ApplicationScoped
public class DutyScope {
    private static final Set<Role> EVERYWHERE = Set.of(Role.OWNER, Role.ADMINISTRATOR, Role.AUDITOR);

    @Inject
    CurrentCaller caller;

    @Inject
    HoldingRows holdings;

    @Inject
    Clock clock;

    public DutyReach get() {
        var who = caller.person();
        var manages = who.may(Permission.SUPERVISE_WORK);
        if (EVERYWHERE.contains(who.role())) {
            return new DutyReach(null, manages);
        }
        var sites = new HashSet<UUID>();
        for (var held : holdings.on(Days.today(clock), List.of(who.personId()))) {
            if (held.site() == null) {
                return new DutyReach(null, manages);
            }
            sites.add(held.site());
        }
        return new DutyReach(Set.copyOf(sites), manages);
    }
}
