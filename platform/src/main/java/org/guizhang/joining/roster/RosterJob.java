package org.guizhang.joining.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of people on its way in, and what became of it.
 *
 * @param total rows of the list
 * @param taken rows that were looked at so far
 * @param added people who are new
 * @param assigned people who were there and got a position
 * @param present people who were there and stayed as they were
 * @param wrong rows that were left out
 * @param endedAt null while it goes on
 */
public record RosterJob(
        UUID id,
        State state,
        int total,
        int taken,
        int added,
        int assigned,
        int present,
        int wrong,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public enum State {
        /** Rows are being taken in, or will be. */
        RUNNING,
        /** Every row was looked at. */
        DONE,
        /** It was given up: whoever began it may take in nobody any more, or it failed again and again. */
        STOPPED
    }
}
