package org.guizhang.whole;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An archive of everything that a business owns.
 *
 * @param bytes its size once it is ready
 * @param sha256 of the archive, which its receiver compares
 * @param endsAt when it is deleted; whoever needs another one asks anew
 */
public record BusinessArchive(
        UUID id,
        State state,
        Instant askedAt,
        @Nullable Instant madeAt,
        @Nullable Instant endsAt,
        @Nullable Long bytes,
        @Nullable String sha256) {
    /** How far it is. */
    public enum State {
        /** Asked for, and being made. */
        WAITING,
        /** To be downloaded. */
        READY,
        /** It could not be made; the operator's log says why. */
        FAILED,
        /** Its time is over, and its file deleted. */
        GONE
    }
}
