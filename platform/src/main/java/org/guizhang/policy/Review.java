package org.guizhang.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft shown to a second person.
 *
 * @param digest SHA-256 of the draft as it was shown: what is decided is decided about these words alone
 * @param message what the asker says to the reviewer; may be empty
 * @param comment what the reviewer says; required for sending a draft back
 */
public record Review(
        UUID id,
        UUID moduleId,
        int revision,
        String digest,
        State state,
        String message,
        UUID askerId,
        String asker,
        Instant askedAt,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable String comment) {
    public static final int MAX_MESSAGE = 500;

    /** Where it stands. */
    public enum State {
        OPEN,
        APPROVED,
        RETURNED
    }

    /**
     * What has to be known before publishing.
     *
     * @param required whether this business publishes nothing without a second person
     * @param latest the newest review of the module, null before the first
     * @param holds whether that review is about the draft as it is now; a later change voids it
     */
    public record Standing(boolean required, @Nullable Review latest, boolean holds) {
        /** Whether the draft as it is now waits for a decision. */
        public boolean waits() {
            return holds && latest != null && latest.state() == State.OPEN;
        }

        /** Whether the draft as it is now is approved. */
        public boolean approved() {
            return holds && latest != null && latest.state() == State.APPROVED;
        }
    }
}
