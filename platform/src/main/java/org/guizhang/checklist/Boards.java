package org.guizhang.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.internal.BoardViews;
import org.guizhang.checklist.internal.OverdueFindings;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** How work stands at the sites that the caller is above. */
@ApplicationScoped
@Transactional
public class Boards {
    /** Lines of one board. */
    public static final int MOST = 2_000;

    /** Findings of one list. */
    public static final int MOST_OVERDUE = 200;

    @Inject
    BoardViews views;

    @Inject
    OverdueFindings overdue;

    @Inject
    Clock clock;

    /**
     * What opens on a day, and today also what has opened before and is not over.
     *
     * @param day null: today
     * @param site null: all that the caller is above
     */
    @Requires(Permission.READ_WORK)
    public ChecklistBoard on(@Nullable LocalDate day, @Nullable UUID site) {
        var today = Days.today(clock);
        var wanted = day == null ? today : day;
        var now = clock.instant();
        var lines = views.board(wanted, wanted.equals(today), site, now, MOST + 1);
        var more = lines.size() > MOST;
        return ChecklistBoard.of(now, wanted, more, more ? List.copyOf(lines.subList(0, MOST)) : lines);
    }

    /** Findings whose correction or verification is overdue, the longest first, at most {@value #MOST_OVERDUE}. */
    @Requires(Permission.READ_WORK)
    public List<ChecklistFinding> overdue(@Nullable UUID site) {
        return overdue.list(site, clock.instant(), MOST_OVERDUE);
    }

    /** How many findings are overdue at the sites that the caller is above. */
    @Requires(Permission.READ_WORK)
    public int countOverdue() {
        return overdue.count(clock.instant());
    }
}
