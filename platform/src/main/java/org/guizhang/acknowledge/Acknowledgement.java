package org.guizhang.acknowledge;

import java.time.Instant;
import java.util.UUID;

/**
 * A signature; never changed.
 *
 * @param editionDigest SHA-256 of the edition
 * @param language {@code zh} or {@code en}: in which it was read
 * @param shown SHA-256 of what was on the screen
 */
public record Acknowledgement(
        UUID id,
        UUID edition,
        UUID module,
        UUID person,
        String name,
        String editionDigest,
        String language,
        String shown,
        Instant signedAt) {}
