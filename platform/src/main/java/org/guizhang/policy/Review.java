package org.guizhang.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft shown to a second person.
 *
 * @param digest SHA-256 of the draft as it was shown: what is decided is decided about these words alone
 * @param message what the asker says to the reviewer; may be empty
 * @param editorialReason why the change is editorial although it is more than wording; null where it is not to be. Only
 *     what was named here may be published so
 * @param comment what the reviewer says; required for sending a draft back
 */
public record Review(
        UUID id,
        UUID moduleId,
        int revision,
        String digest,
        State state,
        String message,
        @Nullable String editorialReason,
        UUID askerId,
        String asker,
        Instant askedAt,
        @Nullable UUID deciderId,
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

    /** Somebody who has written words of a draft; {@code name} at that time. */
    public record Author(UUID id, String name) {}

    /**
     * How a business reviews.
     *
     * @param required whether nothing is published without a second person
     * @param authorMayApprove whether that may be somebody who has written words of the draft
     */
    public record Settings(boolean required, boolean authorMayApprove) {}

    /**
     * What has to be known before publishing.
     *
     * @param settings how this business reviews
     * @param latest the newest review of the module, null before the first
     * @param holds whether that review is about the draft as it is now; a later change voids it
     * @param counts whether an approval counts: the approver may still approve, and has not written words of the draft
     * @param authors those who may not approve the draft because they have written words of it
     */
    public record Standing(
            Settings settings, @Nullable Review latest, boolean holds, boolean counts, List<Author> authors) {
        /** Whether this business publishes nothing without a second person. */
        public boolean required() {
            return settings.required();
        }

        /** Whether the draft as it is now waits for a decision. */
        public boolean waits() {
            return holds && latest != null && latest.state() == State.OPEN;
        }

        /** Whether the draft as it is now is approved. */
        public boolean approved() {
            return holds && counts && latest != null && latest.state() == State.APPROVED;
        }

        /** Whether it was approved, but the approval does not count. */
        public boolean approvedInVain() {
            return holds && !counts && latest != null && latest.state() == State.APPROVED;
        }

        /** Whether somebody has written words of the draft and so may not approve it. */
        public boolean isBarred(UUID person) {
            return authors.stream().anyMatch(author -> author.id().equals(person));
        }
    }
}
