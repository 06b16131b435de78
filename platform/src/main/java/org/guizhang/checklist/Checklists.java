package org.guizhang.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import org.guizhang.checklist.internal.OccurrenceChanges;
import org.guizhang.checklist.internal.OccurrenceViews;
import org.guizhang.shared.Days;
import org.guizhang.shared.Page;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** What is to be done: the caller's day, lists, a sheet to fill in; and starting, skipping, handing over. */
@ApplicationScoped
@Transactional
public class Checklists {
    public static final int MAX_REASON = 500;

    @Inject
    OccurrenceViews views;

    @Inject
    OccurrenceChanges changes;

    @Inject
    Clock clock;

    /** What the caller has to do today, each list by when it is due. */
    @Requires(Permission.READ_HANDBOOK)
    public TodayList today() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var tomorrow = Days.today(clock).plusDays(1).atStartOfDay(Days.ZONE).toInstant();
        var missed = new ArrayList<OccurrenceLine>();
        var late = new ArrayList<OccurrenceLine>();
        var due = new ArrayList<OccurrenceLine>();
        var open = new ArrayList<OccurrenceLine>();
        var later = new ArrayList<OccurrenceLine>();
        for (var line : views.mine(now)) {
            switch (line.state()) {
                case MISSED -> missed.add(line);
                case LATE -> late.add(line);
                case UPCOMING -> later.add(line);
                default -> (line.due().isAfter(tomorrow) ? open : due).add(line);
            }
        }
        return new TodayList(now, missed, late, due, open, later);
    }

    /**
     * Those that the caller may see, in the order in which they open.
     *
     * @param after cursor of the page before
     */
    @Requires(Permission.READ_HANDBOOK)
    public Page<OccurrenceLine> list(OccurrenceFilter filter, @Nullable String after, int size) {
        var from = filter.from() == null ? Days.today(clock) : filter.from();
        var to = filter.to() == null ? from : filter.to();
        if (to.isBefore(from)) {
            throw Rejected.field("/to", "day-order", from);
        }
        if (to.isAfter(from.plusDays(OccurrenceFilter.MAX_DAYS - 1L))) {
            throw Rejected.field("/to", "calendar-stretch", OccurrenceFilter.MAX_DAYS);
        }
        var wanted = new OccurrenceFilter(from, to, filter.site(), filter.checklist(), filter.state());
        return Page.of(
                views.list(wanted, after, size + 1), size, line -> line.id().toString());
    }

    /** An occurrence with everything to fill it in; not found unless the caller may see it. */
    @Requires(Permission.READ_HANDBOOK)
    public OccurrenceSheet get(UUID id) {
        return views.sheet(id);
    }

    /** Starts a checklist by hand, or by an event that a schedule names. */
    @Requires(Permission.WORK)
    public OccurrenceSheet start(OccurrenceStart start) {
        return views.sheet(changes.start(start));
    }

    /**
     * It is not done, for a reason.
     *
     * @throws org.guizhang.shared.Conflict if it is closed already
     */
    @Requires(Permission.SUPERVISE_WORK)
    public OccurrenceLine skip(UUID id, @Nullable String reason) {
        changes.skip(id, reason);
        return views.line(id);
    }

    /**
     * Somebody else does it, for a reason; whoever may fill it in says so.
     *
     * @throws org.guizhang.shared.Conflict if it is closed already
     */
    @Requires(Permission.WORK)
    public OccurrenceLine handOver(UUID id, @Nullable UUID person, @Nullable String reason) {
        changes.handOver(id, person, reason);
        return views.line(id);
    }
}
