package org.guizhang.checklist;

import java.time.Instant;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence on the board and in the history: how it stands or has ended, and what was found.
 *
 * @param schedule key of the schedule; null: a person started it by hand
 * @param begun whether somebody has answered something
 * @param reason why it was handed over or skipped
 * @param dutyGap whether it is for whoever is on duty and the roster names nobody
 * @param submission the newest version of what was handed in first
 * @param by who handed it in
 * @param at when it was handed in or skipped, by the clock of the server
 * @param timeliness null where nothing was handed in
 * @param passed whether no failure fails the whole, of the newest version
 * @param score of the newest version, in percent
 * @param failures findings of all versions
 * @param unsettled those of them that are not closed and have to be put right
 */
public record BoardLine(
        UUID id,
        UUID module,
        String checklist,
        Text title,
        @Nullable String schedule,
        OccurrencePlace place,
        Instant opens,
        Instant due,
        Instant late,
        OccurrenceState state,
        boolean begun,
        @Nullable Doer assigned,
        @Nullable String reason,
        boolean dutyGap,
        @Nullable UUID submission,
        @Nullable Doer by,
        @Nullable Instant at,
        @Nullable Timeliness timeliness,
        @Nullable Boolean passed,
        @Nullable Integer score,
        int failures,
        int unsettled) {}
