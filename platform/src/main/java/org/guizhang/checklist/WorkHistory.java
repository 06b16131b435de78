package org.guizhang.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.guizhang.checklist.internal.BoardViews;
import org.guizhang.checklist.internal.HistoryBook;
import org.guizhang.checklist.internal.HistorySheet;
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

/** What was done, late, missed and skipped at the sites that the caller is above. */
@ApplicationScoped
@Transactional
public class WorkHistory {
    @Inject
    BoardViews views;

    @Inject
    HistorySheet sheet;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** How many have ended. */
    @Requires(Permission.READ_WORK)
    public long count(WorkFilter filter) {
        return views.count(days(filter), clock.instant());
    }

    /** {@code limit} of them from {@code offset} on, the last opened first. */
    @Requires(Permission.READ_WORK)
    public List<BoardLine> list(WorkFilter filter, int offset, int limit) {
        return views.history(days(filter), clock.instant(), offset, limit);
    }

    /** A page of {@link #list}; {@code after} is the cursor of the page before. */
    @Requires(Permission.READ_WORK)
    public Page<BoardLine> page(WorkFilter filter, @Nullable String after, int size) {
        var offset = after == null ? 0 : cursor(after);
        return Page.of(list(filter, offset, size + 1), size, last -> String.valueOf(offset + size));
    }

    /** How each checklist was done, those with the lowest completion first. */
    @Requires(Permission.READ_WORK)
    public List<ChecklistRate> rates(WorkFilter filter) {
        return views.rates(days(filter), clock.instant());
    }

    /** The same of all checklists together, week by week; weeks in which nothing ended are left out. */
    @Requires(Permission.READ_WORK)
    public List<WorkTrend> trend(WorkFilter filter) {
        return views.trend(days(filter), clock.instant());
    }

    /** All of {@link #list} and {@link #rates} as a workbook (.xlsx), in the caller's language; leaves a trace. */
    @Requires(Permission.READ_WORK)
    public byte[] workbook(WorkFilter filter) {
        var wanted = days(filter);
        var now = clock.instant();
        var file = HistoryBook.of(
                views.history(wanted, now, 0, HistorySheet.MOST), views.rates(wanted, now), caller.locale());
        exported(wanted);
        return file;
    }

    /** All of {@link #list} as a file for spreadsheets, in the caller's language; leaves a trace. */
    @Requires(Permission.READ_WORK)
    public String csv(WorkFilter filter) {
        var wanted = days(filter);
        var file = sheet.of(views.history(wanted, clock.instant(), 0, HistorySheet.MOST), caller.locale());
        exported(wanted);
        return file;
    }

    private void exported(WorkFilter wanted) {
        trail.fire(new AuditedAction(
                ChecklistAction.HISTORY_EXPORTED,
                "checklists",
                "",
                null,
                Map.of("from", String.valueOf(wanted.from()), "to", String.valueOf(wanted.to()))));
    }

    private WorkFilter days(WorkFilter filter) {
        var problems = new Violations();
        Dates.check(problems, "/from", filter.from());
        Dates.check(problems, "/to", filter.to());
        problems.check();
        var to = filter.to() == null ? Days.today(clock) : filter.to();
        var from = filter.from() == null ? to.minusDays(WorkFilter.PRESET_DAYS) : filter.from();
        if (to.isBefore(from)) {
            throw Rejected.field("/to", "day-order", from);
        }
        if (to.isAfter(from.plusDays(WorkFilter.MAX_DAYS - 1L))) {
            throw Rejected.field("/to", "calendar-stretch", WorkFilter.MAX_DAYS);
        }
        return new WorkFilter(from, to, filter.site(), filter.checklist(), filter.person());
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
