package org.guizhang.acknowledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked about an edition, or why they do not sign it, and what was answered.
 *
 * @param declined whether it is a refusal
 */
public record Inquiry(
        UUID id,
        UUID edition,
        UUID module,
        String number,
        UUID person,
        String name,
        boolean declined,
        String comment,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String answerer,
        @Nullable Instant answeredAt) {
    public static final int MAX_COMMENT = 1000;
}
