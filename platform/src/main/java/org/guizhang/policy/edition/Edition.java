package org.guizhang.policy.edition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published, immutable result.
 *
 * @param number major.minor: a material change raises the first, an editorial one the second
 * @param kind how it came about, and whether it is in force or ends what was
 * @param source the earlier edition whose content came back, or that was put out of force; null for a draft's
 * @param digest SHA-256 of the canonical JSON of the resolved document
 * @param note what changed, or why it was withdrawn or rolled back
 * @param effectiveFrom from when on it is in force, until an edition with a higher number is
 * @param approver who approved the draft, null where the business asks for no second person
 * @param editorialReason why an edition that touches more than wording is editorial all the same; null for others
 */
public record Edition(
        UUID id,
        UUID moduleId,
        String number,
        Kind kind,
        @Nullable UUID source,
        String digest,
        String note,
        boolean material,
        Instant effectiveFrom,
        Instant publishedAt,
        String publisher,
        @Nullable String approver,
        @Nullable String editorialReason) {
    public static final int MAX_NOTE = 500;

    /** How an edition came about. */
    public enum Kind {
        /** Made of the draft. */
        PUBLISHED,
        /** The content of an earlier edition again. */
        ROLLED_BACK,
        /** Nothing is in force from its day on, until another one is published. */
        WITHDRAWN,
        /** The same, and the module is given up. */
        REPEALED;

        /** Whether from its day on nothing of the module is in force. */
        public boolean ends() {
            return this == WITHDRAWN || this == REPEALED;
        }
    }

    /** 2 of 2.1. */
    public int major() {
        return part(0);
    }

    /** 1 of 2.1. */
    public int minor() {
        return part(1);
    }

    private int part(int index) {
        return Integer.parseInt(number.split("\\.", -1)[index]);
    }

    /**
     * How to publish.
     *
     * @param note what changes, for everybody
     * @param editorialReason why the change is editorial although it touches more than wording; null where there is none.
     *     Not kept where it touches nothing more
     */
    public record Publication(
            String note, boolean material, @Nullable String editorialReason, EffectiveFrom start) {
        /** Without a reason; {@code from} null is now. */
        public Publication(String note, boolean material, @Nullable Instant from) {
            this(note, material, null, EffectiveFrom.at(from));
        }
    }
}
