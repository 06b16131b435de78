package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.checklist.OccurrenceFilter;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.checklist.OccurrenceSheet;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Occurrences as the caller may see them. */
@ApplicationScoped
public class OccurrenceViews {
    @Inject
    OccurrenceRows rows;

    @Inject
    Sheets sheets;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** The caller's own that open today at the latest, and were missed yesterday at the earliest. */
    public List<OccurrenceLine> mine(Instant now) {
        var today = Days.today(clock);
        return sheets.lines(rows.mine(access.reach(), start(today.plusDays(1)), start(today.minusDays(1))), now);
    }

    /** @param filter with its days */
    public List<OccurrenceLine> list(OccurrenceFilter filter, @Nullable String after, int limit) {
        var from = Objects.requireNonNull(filter.from());
        var to = Objects.requireNonNull(filter.to());
        var wanted = new OccurrenceRows.Filter(
                start(from), start(to.plusDays(1)), filter.site(), filter.checklist(), filter.state());
        var now = clock.instant();
        var cursor = after == null ? null : Ids.cursor(after);
        return sheets.lines(rows.list(wanted, access.reach(), now, cursor, limit), now);
    }

    public OccurrenceSheet sheet(UUID id) {
        var roster = access.roster();
        var found = rows.find(id)
                .filter(one -> access.of(one, roster) != Access.Level.NOTHING)
                .orElseThrow(Access::nothing);
        return sheets.sheet(found, roster, clock.instant());
    }

    /** Of one that the caller has just changed. */
    public OccurrenceLine line(UUID id) {
        var found = rows.find(id).orElseThrow(Access::nothing);
        return sheets.lines(List.of(found), clock.instant()).get(0);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toInstant();
    }
}
