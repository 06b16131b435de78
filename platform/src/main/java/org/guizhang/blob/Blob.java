package org.guizhang.blob;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that is kept.
 *
 * @param sha256 of what was sent, 64 hexadecimal digits: its name
 * @param originalSha256 of the picture as it was taken, said by whoever sent it; null: not said
 * @param storedSha256 of what is kept
 * @param bytes of what is kept
 * @param width in pixels, upright
 * @param height in pixels, upright
 */
public record Blob(
        String sha256,
        @Nullable String originalSha256,
        String storedSha256,
        int bytes,
        int width,
        int height,
        Instant storedAt,
        UUID storedBy) {}
