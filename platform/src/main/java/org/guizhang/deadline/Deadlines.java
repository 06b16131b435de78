package org.guizhang.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.deadline.internal.DeadlineSheet;
import org.guizhang.deadline.internal.DeadlineViews;
import org.guizhang.deadline.internal.PauseDesk;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Days;
import org.guizhang.shared.Page;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** The clocks that run for somebody, at somebody's sites, about something, and how they were kept. */
@ApplicationScoped
@Transactional
public class Deadlines {
    public static final int MAX_REASON = 500;

    @Inject
    DeadlineViews views;

    @Inject
    PauseDesk desk;

    @Inject
    DeadlineSheet sheet;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** How many of them the caller sees. */
    @Requires(Permission.READ_HANDBOOK)
    public long count(DeadlineFilter filter) {
        return views.count(checked(filter), clock.instant());
    }

    /** {@code limit} of them from {@code offset} on: of open ones the first due first, of others the last. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Deadline> list(DeadlineFilter filter, int offset, int limit) {
        return views.list(checked(filter), clock.instant(), offset, limit);
    }

    /** A page of {@link #list}; {@code after} is the cursor of the page before. */
    @Requires(Permission.READ_HANDBOOK)
    public Page<Deadline> page(DeadlineFilter filter, @Nullable String after, int size) {
        var offset = after == null ? 0 : cursor(after);
        return Page.of(list(filter, offset, size + 1), size, last -> String.valueOf(offset + size));
    }

    /** One of them with its life line; not found unless the caller may see it. */
    @Requires(Permission.READ_HANDBOOK)
    public Deadline get(UUID id) {
        return views.get(id, clock.instant());
    }

    /** How those at the sites that the caller is above were kept that were due in a period, the worst first. */
    @Requires(Permission.READ_WORK)
    public List<DeadlineRate> rates(DeadlineFilter filter, DeadlineRate.By by) {
        return views.rates(period(filter), by, clock.instant());
    }

    /** All of {@link #list} as a file for spreadsheets, in the caller's language; leaves a trace. */
    @Requires(Permission.READ_WORK)
    public String csv(DeadlineFilter filter) {
        var file = sheet.of(views.list(checked(filter), clock.instant(), 0, DeadlineSheet.MOST), caller.locale());
        trail.fire(new AuditedAction(
                DeadlineAction.DEADLINES_EXPORTED,
                "deadlines",
                "",
                null,
                Map.of("from", String.valueOf(filter.from()), "to", String.valueOf(filter.to()))));
        return file;
    }

    /**
     * Lets a clock stand still, with a reason.
     *
     * @throws org.guizhang.shared.Forbidden if the caller is not above its place
     * @throws org.guizhang.shared.Conflict if it does not run, or is due already
     */
    @Requires(Permission.SUPERVISE_WORK)
    public Deadline pause(UUID id, @Nullable String reason) {
        desk.pause(id, reason);
        return views.get(id, clock.instant());
    }

    /**
     * Lets a clock go on, with a reason: as much time as was left is left.
     *
     * @throws org.guizhang.shared.Forbidden if the caller is not above its place
     * @throws org.guizhang.shared.Conflict if it does not stand still
     */
    @Requires(Permission.SUPERVISE_WORK)
    public Deadline resume(UUID id, @Nullable String reason) {
        desk.resume(id, reason);
        return views.get(id, clock.instant());
    }

    private static DeadlineFilter checked(DeadlineFilter filter) {
        var problems = new Violations();
        Dates.check(problems, "/from", filter.from());
        Dates.check(problems, "/to", filter.to());
        problems.check();
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw Rejected.field("/to", "day-order", filter.from());
        }
        return filter;
    }

    private DeadlineFilter period(DeadlineFilter filter) {
        checked(filter);
        var to = filter.to() == null ? Days.today(clock) : filter.to();
        var from = filter.from() == null ? to.minusDays(DeadlineFilter.PRESET_DAYS) : filter.from();
        if (to.isBefore(from)) {
            throw Rejected.field("/to", "day-order", from);
        }
        if (to.isAfter(from.plusDays(DeadlineFilter.MAX_DAYS - 1L))) {
            throw Rejected.field("/to", "calendar-stretch", DeadlineFilter.MAX_DAYS);
        }
        return new DeadlineFilter(
                null,
                false,
                filter.site(),
                from,
                to,
                filter.module(),
                filter.rule(),
                filter.clause(),
                filter.person(),
                null);
    }

    /** How many were on the pages before. */
    private static int cursor(String text) {
        try {
            var offset = Integer.parseInt(text);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException malformed) {
            // Refused below.
        }
        throw Rejected.field("/cursor", "cursor");
    }
}
