package org.guizhang.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.calendar.internal.CalendarRows;
import org.guizhang.calendar.internal.StatutoryYears;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** By which calendar a site works: the one it names, or the default. */
@ApplicationScoped
@Transactional
public class SiteCalendars {
    @Inject
    Calendars calendars;

    @Inject
    CalendarRows rows;

    @Inject
    StatutoryYears statutory;

    @Inject
    Sites sites;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<CalendarChanged> changed;

    /**
     * The calendar of a site.
     *
     * @param calendar the one that counts; null in a business without calendars
     * @param own whether the site names it itself
     */
    public record SiteCalendar(UUID site, @Nullable UUID calendar, boolean own) {}

    @Requires(Permission.READ_HANDBOOK)
    public SiteCalendar of(UUID site) {
        sites.get(site);
        var named = named(site);
        return new SiteCalendar(site, named.or(this::standard).map(Calendar::id).orElse(null), named.isPresent());
    }

    /** Lets a site name a calendar or, with null, follow the default; what was chosen last counts. */
    @Requires(Permission.EDIT_POLICY)
    public SiteCalendar choose(UUID site, @Nullable UUID calendar) {
        var place = sites.get(site);
        var before = named(site);
        var wanted = calendars.list().stream()
                .filter(known -> known.id().equals(calendar))
                .findFirst();
        if (calendar != null && wanted.isEmpty()) {
            throw Rejected.field("/calendar", "calendar-unknown");
        }
        if (!before.map(Calendar::id).equals(wanted.map(Calendar::id))) {
            rows.name(site, calendar);
            changed.fire(new CalendarChanged());
            trail.fire(new AuditedAction(
                    CalendarAction.SITE_CALENDAR_CHOSEN,
                    "site",
                    site.toString(),
                    before.map(Calendar::title).orElse(null),
                    wanted.map(Calendar::title).orElse(null)));
        }
        return of(place.id());
    }

    /**
     * Counts by the calendar of a site, by the default where no site is named. A business without calendars counts as
     * an office.
     */
    @Requires(Permission.READ_HANDBOOK)
    public WorkingTime counting(@Nullable UUID site) {
        var named = site == null ? Optional.<Calendar>empty() : named(site);
        var known = statutory.holidays();
        return named.or(this::standard)
                .map(calendar -> calendar.counting(known))
                .orElseGet(() -> WorkingTimes.office(known));
    }

    private Optional<Calendar> named(UUID site) {
        return calendars.list().stream()
                .filter(calendar -> calendar.sites().contains(site))
                .findFirst();
    }

    private Optional<Calendar> standard() {
        return calendars.list().stream().filter(Calendar::standard).findFirst();
    }
}
