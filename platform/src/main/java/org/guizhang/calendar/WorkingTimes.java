package org.guizhang.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guizhang.calendar.internal.CalendarRows;
import org.guizhang.calendar.internal.StatutoryYears;
import org.guizhang.shared.Days;
import org.guizhang.tenant.ForFeatures;
import org.jspecify.annotations.Nullable;

/** The calendars of all sites at once, for features that plan ahead; three statements. */
@ApplicationScoped
@ForFeatures
@Transactional
public class WorkingTimes {
    @Inject
    CalendarRows rows;

    @Inject
    StatutoryYears statutory;

    /**
     * By which calendar each site counts.
     *
     * @param standard of whatever names no other
     */
    public record BySite(WorkingTime standard, Map<UUID, WorkingTime> named) {
        /** @param site null for the business as a whole */
        public WorkingTime of(@Nullable UUID site) {
            return site == null ? standard : named.getOrDefault(site, standard);
        }
    }

    /** As they are now; a business without calendars counts as an office. */
    public BySite now() {
        var known = statutory.holidays();
        var named = new HashMap<UUID, WorkingTime>();
        @Nullable WorkingTime standard = null;
        for (var calendar : rows.all()) {
            var counting = calendar.counting(known);
            standard = calendar.standard() ? counting : standard;
            calendar.sites().forEach(site -> named.put(site, counting));
        }
        return new BySite(standard == null ? office(known) : standard, named);
    }

    /** How a business without calendars counts. */
    static WorkingTime office(Holidays known) {
        var office = CalendarCheck.checked(Calendar.OFFICE);
        return new WorkingTime(Weekdays.read(office.weekdays()), office.hours(), office.exceptions(), known, Days.ZONE);
    }
}
