package org.guizhang.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.checklist.internal.DutyEvents;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** What somebody has to do, for calendar programs. */
@ApplicationScoped
@Transactional
public class DutyCalendar {
    @Inject
    DutyEvents events;

    /**
     * The caller's own checklists of the last two days and the next eight, done ones too, the time limits they have to keep that
     * are due then, and the records that wait for them, as iCalendar (RFC 5545) in the caller's language, with moments in UTC.
     */
    @Requires(Permission.READ_HANDBOOK)
    public String mine() {
        return events.mine();
    }
}
