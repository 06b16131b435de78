package org.guizhang.acknowledge;

import java.time.Instant;
import java.util.UUID;

/** Somebody was asked to read and sign an edition. */
public record Request(UUID edition, UUID module, State state, Instant askedAt) {
    /** How it stands. */
    public enum State {
        OPEN,
        SIGNED,
        /** A newer edition, or none, has taken its place before it was signed. */
        SUPERSEDED
    }
}
