package org.guizhang.checklist;

import java.time.Instant;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence in a list.
 *
 * @param schedule key of the schedule; null: a person started it by hand
 * @param conflicts items with answers of which somebody has to pick one
 * @param edition whose words it has
 * @param assigned to whom it was handed over
 * @param reason why it was handed over or skipped
 * @param submission what was handed in first
 * @param revision changes with every answer
 */
public record OccurrenceLine(
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
        Progress progress,
        int conflicts,
        UUID edition,
        @Nullable Doer assigned,
        @Nullable String reason,
        @Nullable UUID submission,
        int revision) {}
