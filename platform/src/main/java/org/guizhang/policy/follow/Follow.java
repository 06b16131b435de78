package org.guizhang.policy.follow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a module follows new versions of its template by itself, and how far the last one got.
 *
 * @param version the version it was to follow; null where there was none yet
 * @param at when it got so far; where it is {@link State#LATER}, when it goes on
 */
public record Follow(
        Way way,
        @Nullable String version,
        @Nullable State state,
        @Nullable Instant at) {

    /** What happens when the template has a newer version. */
    public enum Way {
        /** Nothing; somebody decides. */
        @JsonProperty("off")
        OFF,
        /** The draft follows, if nothing has to be decided. */
        @JsonProperty("draft")
        DRAFT,
        /**
         * The same, and it is published if the draft held no other changes. Nothing that was published for a later day
         * comes earlier by that: until that day it waits.
         */
        @JsonProperty("publish")
        PUBLISH
    }

    /** How far it got. */
    public enum State {
        @JsonProperty("waiting")
        WAITING,
        /** It follows and is published as soon as an edition has begun that was published for a later day. */
        @JsonProperty("later")
        LATER,
        /** The draft follows the version. */
        @JsonProperty("drafted")
        DRAFTED,
        /** It is published. */
        @JsonProperty("published")
        PUBLISHED,
        /** Own changes are about what has changed: somebody has to decide. */
        @JsonProperty("asks")
        ASKS,
        /** Whoever had chosen to follow may not any more. */
        @JsonProperty("nobody")
        NOBODY,
        /** It did not work; the log says why. */
        @JsonProperty("failed")
        FAILED
    }

    /** Tasks of all tenants by state. */
    public record Progress(long waiting, long done, long asks, long failed) {}
}
