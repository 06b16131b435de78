package org.guizhang.checklist;

import java.time.Instant;
import java.util.List;

/** What of other rooms stands in the calendar of the caller's duties. */
public interface DutyEntries {
    /** What the caller has to see to that is of some time, or waits. */
    List<DutyEntry> mine(Instant from, Instant until);
}
