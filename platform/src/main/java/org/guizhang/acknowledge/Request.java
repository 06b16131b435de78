package org.guizhang.acknowledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked to read and sign an edition.
 *
 * @param askedAt when they were first asked for what they are to sign
 * @param firstNumber the edition they were asked for then, where the request has gone along to {@code edition} since;
 *     otherwise null
 */
public record Request(
        UUID edition,
        UUID module,
        State state,
        Instant askedAt,
        @Nullable String firstNumber) {
    /** How it stands. */
    public enum State {
        OPEN,
        SIGNED,
        /** A newer edition, or none, has taken its place before it was signed. */
        SUPERSEDED
    }
}
