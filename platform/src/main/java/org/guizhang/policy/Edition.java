package org.guizhang.policy;

import java.time.Instant;
import java.util.UUID;

/**
 * A published, immutable result.
 *
 * @param number major.minor: a material change raises the first, an editorial one the second
 * @param digest SHA-256 of the canonical JSON of the resolved document
 * @param effectiveFrom from when on it is in force, until an edition with a higher number is
 */
public record Edition(
        UUID id,
        UUID moduleId,
        String number,
        String digest,
        String note,
        boolean material,
        Instant effectiveFrom,
        Instant publishedAt,
        String publisher) {
    public static final int MAX_NOTE = 500;

    /** How to publish: a change note, whether the change is material, and from when on; null is now. */
    public record Publication(
            String note,
            boolean material,
            @org.jspecify.annotations.Nullable Instant effectiveFrom) {}
}
