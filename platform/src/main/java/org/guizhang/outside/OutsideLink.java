package org.guizhang.outside;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link for somebody without an account, without its secret.
 *
 * @param part the signature it is for; empty of a correction
 * @param createdBy whose power it has
 * @param endedAt when it was used, refused, taken back, or fell
 * @param answeredBy who has used or refused it, as they called themselves
 * @param reason why it was refused
 */
public record OutsideLink(
        UUID id,
        Kind kind,
        String part,
        State state,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable String answeredBy,
        @Nullable String reason) {

    /** What it lets do; {@code letter} stands in front of its secret, so that the page knows what to ask for. */
    public enum Kind {
        SIGNATURE("s"),
        CORRECTION("c");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    /** How far it is. */
    public enum State {
        OPEN,
        ANSWERED,
        REFUSED,
        REVOKED,
        /** What it was made for was changed. */
        FALLEN,
        EXPIRED
    }

    /** A new one with its secret, which is in this answer and nowhere else. */
    public record Issued(OutsideLink link, String secret) {
        /** The link. What stands behind {@code #} browsers send to no server, so that it is in no log. */
        public String address(String site) {
            return site.replaceFirst("/+$", "") + "/outside#" + link.kind().letter + "." + secret;
        }
    }
}
