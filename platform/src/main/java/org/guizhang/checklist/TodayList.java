package org.guizhang.checklist;

import java.time.Instant;
import java.util.List;

/**
 * What the caller has to do today.
 *
 * @param at by the clock of the server
 * @param missed since the beginning of yesterday
 * @param due open, and due today
 * @param open open, and due later
 * @param later opens later today
 */
public record TodayList(
        Instant at,
        List<OccurrenceLine> missed,
        List<OccurrenceLine> late,
        List<OccurrenceLine> due,
        List<OccurrenceLine> open,
        List<OccurrenceLine> later) {}
