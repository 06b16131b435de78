package org.guizhang.checklist.internal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guizhang.duty.DutyRoster;
import org.guizhang.duty.DutyRosters;
import org.jspecify.annotations.Nullable;

/** Who is on duty at one moment; the roster is read once, whatever is asked of it. */
final class OnDutyNow {
    private final DutyRoster roster;
    private final Instant now;

    OnDutyNow(DutyRosters rosters, Instant now) {
        this.roster = rosters.between(now, now.plusSeconds(1));
        this.now = now;
    }

    /** @param role a position as a row names it */
    Set<UUID> of(String role, @Nullable UUID site) {
        return roster.onDuty(SheetModel.source(role), site, now, now);
    }
}
