package org.guizhang.checklist;

import java.time.Instant;
import java.util.List;
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
 * @param duty null: it is not for whoever is on duty
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
        @Nullable OnDuty duty,
        int revision) {

    /**
     * Who is on duty while it may be done.
     *
     * @param gap the roster names nobody, so that those who hold the position do it, or those above them
     */
    public record OnDuty(boolean gap, List<Doer> people) {}
}
