package org.guizhang.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.guizhang.calendar.CalendarCheck.Content;
import org.guizhang.calendar.internal.CalendarRows;
import org.guizhang.calendar.internal.StatutoryYears;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** The calendars of the business, one of them the default. */
@ApplicationScoped
@Transactional
public class Calendars {
    /** Days ahead within which a year without statutory holidays is warned about. */
    public static final int AHEAD = 90;
    /** Days that are told at once. */
    public static final int MAX_DAYS = 400;

    @Inject
    CalendarRows rows;

    @Inject
    StatutoryYears statutory;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<CalendarChanged> changed;

    /**
     * Some days in a calendar.
     *
     * @param missingYears years among them whose statutory holidays the calendar follows and nobody has entered yet
     */
    public record Stretch(
            UUID calendar, LocalDate from, LocalDate to, SortedSet<Integer> missingYears, List<Day> days) {}

    /** All calendars, the default first, then in the order they came. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Calendar> list() {
        var known = statutory.holidays();
        var today = Days.today(clock);
        return rows.all().stream()
                .map(calendar -> calendar.knowing(
                        known.years(), calendar.counting(known).missingYears(today, today.plusDays(AHEAD))))
                .toList();
    }

    @Requires(Permission.READ_HANDBOOK)
    public Calendar get(UUID id) {
        return list().stream()
                .filter(calendar -> calendar.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    /** The arrangements of statutory holidays that are known, the earliest year first. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Holidays.Year> holidays() {
        return statutory.years();
    }

    /**
     * The days from one to another, both counted.
     *
     * @throws Rejected for more than {@value #MAX_DAYS}
     */
    @Requires(Permission.READ_HANDBOOK)
    public Stretch days(UUID id, LocalDate from, LocalDate to) {
        var time = get(id).counting(statutory.holidays());
        var violations = new Violations();
        Dates.check(violations, "/from", from);
        violations.check();
        if (to.isBefore(from)) {
            throw Rejected.field("/to", "day-order", from);
        }
        if (to.isAfter(from.plusDays(MAX_DAYS - 1L))) {
            throw Rejected.field("/to", "calendar-stretch", MAX_DAYS);
        }
        return new Stretch(id, from, to, time.missingYears(from, to), time.days(from, to));
    }

    /** Adds a calendar; the first one is the default. */
    @Requires(Permission.EDIT_POLICY)
    public Calendar add(Calendar.Entry entry) {
        var stored = store(CalendarCheck.checked(entry));
        trail.fire(new AuditedAction(
                CalendarAction.CALENDAR_ADDED, "calendar", stored.id().toString(), null, stored.entry()));
        return stored;
    }

    /**
     * Gives a business that is being opened its first calendar; without an entry that of an office. What the trail has
     * is the opening: this leaves no trace of its own.
     */
    @Requires(Permission.EDIT_POLICY)
    public Calendar createDefault(Calendar.@Nullable Entry entry) {
        return store(CalendarCheck.checked(entry == null ? Calendar.OFFICE : entry));
    }

    private Calendar store(Content content) {
        var there = rows.locked();
        if (there.size() >= Calendar.MAX_CALENDARS) {
            throw new Conflict(Message.of("problem.calendars-full", Calendar.MAX_CALENDARS));
        }
        var id = ids.next();
        var key = content.key() == null ? "own-" + id.toString().substring(24) : content.key();
        if (there.stream().anyMatch(other -> other.key().equals(key))) {
            throw Rejected.field("/key", "calendar-key-taken", key);
        }
        rows.add(built(id, key, content, there.isEmpty()));
        changed.fire(new CalendarChanged());
        return get(id);
    }

    /** Sets what an entry says, exceptions too; whoever was overtaken since {@code revision} is told so. */
    @Requires(Permission.EDIT_POLICY)
    public Calendar change(UUID id, Calendar.Entry entry, int revision) {
        var before = get(id);
        guard(before, revision);
        var content = CalendarCheck.checked(entry);
        if (content.key() != null && !content.key().equals(before.key())) {
            throw Rejected.field("/key", "calendar-key-fixed", before.key());
        }
        var wanted = built(id, before.key(), content, before.standard());
        if (!rows.change(wanted, revision)) {
            throw stale();
        }
        changed.fire(new CalendarChanged());
        trail.fire(new AuditedAction(
                CalendarAction.CALENDAR_CHANGED, "calendar", id.toString(), before.entry(), wanted.entry()));
        return get(id);
    }

    /** Deletes a calendar; throws {@link Conflict} for the default and for one that a site names. */
    @Requires(Permission.EDIT_POLICY)
    public void remove(UUID id, int revision) {
        rows.locked();
        var before = get(id);
        guard(before, revision);
        if (before.standard()) {
            throw new Conflict(Message.of("problem.calendar-default", before.title()));
        }
        if (!before.sites().isEmpty()) {
            throw new Conflict(Message.of(
                    "problem.calendar-in-use", before.title(), before.sites().size()));
        }
        rows.remove(id);
        trail.fire(new AuditedAction(CalendarAction.CALENDAR_REMOVED, "calendar", id.toString(), before.entry(), null));
    }

    /** Makes a calendar the default; what was chosen last counts. */
    @Requires(Permission.EDIT_POLICY)
    public Calendar makeDefault(UUID id) {
        var there = rows.locked();
        var wanted = get(id);
        if (wanted.standard()) {
            return wanted;
        }
        var before = there.stream().filter(Calendar::standard).findFirst();
        rows.makeDefault(id);
        changed.fire(new CalendarChanged());
        trail.fire(new AuditedAction(
                CalendarAction.CALENDAR_DEFAULT_CHOSEN,
                "calendar",
                id.toString(),
                before.map(Calendar::title).orElse(null),
                wanted.title()));
        return get(id);
    }

    /** Makes the calendar of that key say what an entry says, adding it where there is none, and perhaps the default. */
    @Requires(Permission.EDIT_POLICY)
    public void put(Calendar.Entry entry, boolean standard) {
        var wanted = CalendarCheck.ordered(entry);
        var there = list().stream().filter(c -> c.key().equals(wanted.key())).findFirst();
        var stored = there.isEmpty()
                ? add(wanted)
                : there.get().entry().equals(wanted)
                        ? there.get()
                        : change(there.get().id(), wanted, there.get().revision());
        if (standard) {
            makeDefault(stored.id());
        }
    }

    private static Calendar built(UUID id, String key, Content content, boolean standard) {
        return new Calendar(
                id,
                key,
                content.title(),
                content.weekdays(),
                content.hours(),
                content.holidays(),
                content.exceptions(),
                standard,
                List.of(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                1);
    }

    private static void guard(Calendar present, int named) {
        if (present.revision() != named) {
            throw stale();
        }
    }

    private static Conflict stale() {
        return new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
    }
}
