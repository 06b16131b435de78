package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.checklist.BoardLine;
import org.guizhang.checklist.ChecklistRate;
import org.guizhang.checklist.WorkFilter;
import org.guizhang.checklist.WorkTrend;
import org.guizhang.shared.Days;
import org.jspecify.annotations.Nullable;

/** How work stands and has ended, in the words of the editions it was done by. */
@ApplicationScoped
public class BoardViews {
    @Inject
    BoardRows rows;

    @Inject
    SheetModels models;

    @Inject
    Access access;

    public List<BoardLine> board(LocalDate day, boolean carried, @Nullable UUID site, Instant now, int limit) {
        var found = rows.board(start(day), start(day.plusDays(1)), carried, site, access.reach(), limit);
        return lines(found, now);
    }

    /** @param filter with its days */
    public List<BoardLine> history(WorkFilter filter, Instant now, int offset, int limit) {
        return lines(rows.history(past(filter, now), access.reach(), offset, limit), now);
    }

    public long count(WorkFilter filter, Instant now) {
        return rows.count(past(filter, now), access.reach());
    }

    public List<ChecklistRate> rates(WorkFilter filter, Instant now) {
        return rows.rates(past(filter, now), access.reach()).stream()
                .map(row -> new ChecklistRate(
                        row.moduleId(),
                        row.checklist(),
                        models.of(row.editionId(), row.checklist()).type().title(),
                        row.ended(),
                        row.onTime(),
                        row.late(),
                        row.afterMissed(),
                        row.missed(),
                        row.skipped(),
                        row.failing(),
                        row.failures(),
                        row.score()))
                .sorted(Comparator.comparing(
                                ChecklistRate::completion, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                        .thenComparing(ChecklistRate::checklist)
                        .thenComparing(ChecklistRate::module))
                .toList();
    }

    /** Week by week, all checklists together. */
    public List<WorkTrend> trend(WorkFilter filter, Instant now) {
        return rows.trend(past(filter, now), access.reach());
    }

    private List<BoardLine> lines(List<BoardRow> found, Instant now) {
        return found.stream()
                .map(row -> row.line(
                        models.of(row.editionId(), row.checklist()).type().title(), now))
                .toList();
    }

    private static BoardRows.Past past(WorkFilter filter, Instant now) {
        return new BoardRows.Past(
                start(Objects.requireNonNull(filter.from())),
                start(Objects.requireNonNull(filter.to()).plusDays(1)),
                filter.site(),
                filter.checklist(),
                filter.person(),
                now);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toInstant();
    }
}
