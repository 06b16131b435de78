package org.guizhang.checklist;

import java.time.LocalDate;
import java.util.UUID;
import org.guizhang.shared.Text;

/**
 * A checklist on a day of the calendar: how many of it there are, and how they stand.
 *
 * @param done handed in
 * @param missed their time is over, and nothing was handed in
 * @param waiting open, late or still to open
 * @param planned not made yet: what editions in force will ask for
 */
public record CalendarEntry(
        LocalDate day,
        UUID module,
        String checklist,
        Text title,
        int done,
        int missed,
        int skipped,
        int waiting,
        int planned) {}
