package org.guizhang.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.internal.CalendarDays;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** What opens on which day: what is there with how it stands, and beyond it what editions in force will ask for. */
@ApplicationScoped
@Transactional
public class WorkCalendars {
    /** Days of one look: a month with the weeks it begins and ends in. */
    public static final int MAX_DAYS = 42;

    @Inject
    CalendarDays days;

    /**
     * Of what the caller may see, by day and checklist.
     *
     * @param to the last day, it included
     * @param site null: all of them
     */
    @Requires(Permission.READ_HANDBOOK)
    public List<CalendarEntry> between(LocalDate from, LocalDate to, @Nullable UUID site) {
        if (to.isBefore(from)) {
            throw Rejected.field("/to", "day-order", from);
        }
        if (to.isAfter(from.plusDays(MAX_DAYS - 1L))) {
            throw Rejected.field("/to", "calendar-stretch", MAX_DAYS);
        }
        return days.between(from, to, site);
    }
}
