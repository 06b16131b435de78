package org.guizhang.policy.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A draft shown to a second person.
 *
 * @param digest SHA-256 of the draft as it was shown: what is decided is decided about these words alone
 * @param effectiveFrom from when on the draft is to count; null is at once
 * @param basis what the draft is compared with: what is in force until then; null where nothing is. What is decided is
 *     decided about a change of this text alone
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
        @Nullable Instant effectiveFrom,
        @Nullable Basis basis,
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

    /** An edition that a draft was compared with; {@code digest} of its words. */
    public record Basis(UUID edition, String number, String digest) {
        public static @Nullable Basis of(@Nullable Edition edition) {
            return edition == null ? null : new Basis(edition.id(), edition.number(), edition.digest());
        }
    }

    /** Whether it is about a change of this edition, or of another one with the same words; null where nothing is in force. */
    public boolean isAgainst(@Nullable Basis other) {
        return other == null ? basis == null : basis != null && basis.digest().equals(other.digest());
    }

    /** The same with a decision. */
    Review decided(State as, UUID by, String name, Instant at, String words) {
        return new Review(
                id,
                moduleId,
                revision,
                digest,
                effectiveFrom,
                basis,
                as,
                message,
                editorialReason,
                askerId,
                asker,
                askedAt,
                by,
                name,
                at,
                words);
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        APPROVED,
        RETURNED
    }

    /**
     * How a business reviews.
     *
     * @param required whether nothing is published without a second person
     * @param authorMayApprove whether that may be somebody who has written words of the draft
     */
    public record Settings(boolean required, boolean authorMayApprove) {
        /** Whether whoever has written words of a draft may not approve it. */
        boolean barsAuthors() {
            return required && !authorMayApprove;
        }
    }

    /**
     * What has to be known before publishing.
     *
     * @param settings how this business reviews
     * @param latest the newest review of the module, null before the first
     * @param holds whether that review is about the draft as it is now and about what it would change; a later change of
     *     either voids it
     * @param basis what the draft would change if it were published as the review says, null where nothing is in force
     * @param published the edition that was made of what the review is about, null where there is none
     * @param counts whether an approval counts: the approver may still approve, and has not written words of the draft
     * @param authors those who may not approve the draft because they have written words of it
     */
    public record Standing(
            Settings settings,
            @Nullable Review latest,
            boolean holds,
            @Nullable Basis basis,
            @Nullable Edition published,
            boolean counts,
            List<Author> authors) {
        /** Whether this business publishes nothing without a second person. */
        public boolean required() {
            return settings.required();
        }

        /** Whether what the draft would change is another text than the one it was compared with. */
        public boolean isMoved() {
            return latest != null && !latest.isAgainst(basis);
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

        /**
         * Whether something is left to do: the draft as it is now waits, or is approved and was not published since. So it
         * may be with words that were published before, to bring them forward.
         */
        public boolean isUnderWay() {
            return published == null && (waits() || approved());
        }

        /** Whether somebody has written words of the draft and so may not approve it. */
        public boolean isBarred(UUID person) {
            return Approvals.has(authors, person);
        }
    }
}
