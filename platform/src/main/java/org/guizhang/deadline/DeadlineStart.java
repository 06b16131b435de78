package org.guizhang.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock that has to run.
 *
 * @param site where it is; null: the business as a whole
 * @param starts its length counts from here; may be in days to come
 * @param slot null: an event has started it
 */
public record DeadlineStart(
        DeadlineTerms terms,
        DeadlineSubject subject,
        @Nullable UUID site,
        DeadlineHolder responsible,
        List<DeadlineEscalation> escalations,
        DeadlineMatch match,
        Instant starts,
        @Nullable Slot slot) {

    /**
     * Which window of a schedule it is. With rule and subject, time and ordinal say which clock it is, whatever the edition.
     *
     * @param at when the window opens on the clocks of the business, before closed days moved it
     * @param ordinal of those of one time, from 1
     * @param late until when it can be made up for; null: for good
     */
    public record Slot(
            LocalDateTime at,
            int ordinal,
            Instant due,
            @Nullable Instant late) {}
}
