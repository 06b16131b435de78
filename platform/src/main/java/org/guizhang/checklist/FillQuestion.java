package org.guizhang.checklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something about how a checklist was filled in that is worth asking about, and no more: there may be a good answer.
 *
 * @param items what it is about, in the order of the checklist; none where it is about the whole
 * @param seconds between the first answer and the last, of QUICK; how far the device's clock is ahead, of CLOCK_AHEAD
 * @param seen where the same photo was handed in before, of SAME_PHOTO, the earliest first
 */
public record FillQuestion(
        Kind kind,
        List<String> items,
        @Schema(minimum = "0") @Nullable Long seconds,
        List<Seen> seen) {

    /** What is asked about. */
    public enum Kind {
        /** All items were answered in less time than it takes to read them. */
        QUICK,
        /** Answers reached the server more than an hour after their device says they were given. */
        ARRIVED_LATE,
        /** Some items were answered only after the time by which all should have been. */
        AFTER_DUE,
        /** Answers were others before. */
        CHANGED,
        /** The same photo, by the digest of its original, was handed in with another checklist before. */
        SAME_PHOTO,
        /** The device's clock is more than five minutes ahead of the server's. */
        CLOCK_AHEAD
    }

    /** An earlier hand-in with the same photo. */
    public record Seen(String photo, UUID occurrence, UUID submission, Instant at) {}
}
