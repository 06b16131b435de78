package org.guizhang.outside;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that somebody outside has opened; the call is in the name of whoever made it from then on.
 *
 * @param subject what it is for: a record, a finding
 * @param digest of what is signed; empty of a correction
 * @param asker who has made it
 * @param business whose it is
 */
public record OpenLink(
        UUID id, UUID subject, String part, String digest, Instant expiresAt, String asker, String business) {}
