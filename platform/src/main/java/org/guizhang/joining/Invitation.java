package org.guizhang.joining;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets people in, as the administrators see it; its secret is shown once, when it is made.
 *
 * @param role what those who come in become; an owner only where an owner has added the person
 * @param language {@code zh} or {@code en}: what the link's page speaks first
 * @param label for whom it is; may be empty
 * @param email where it is sent, null when it names no address
 * @param login the only login that may come in by it, null: any
 * @param person whom the business has added and who has not said yes yet, null where the link names nobody
 * @param position what those who come in hold from that day on, null for nothing
 * @param site where they hold it, null: the whole business
 * @param approval whether an administrator decides on each who comes
 * @param uses how many may come in by it
 * @param used how many have
 */
public record Invitation(
        UUID id,
        Kind kind,
        State state,
        Role role,
        String language,
        String label,
        @Nullable String email,
        @Nullable String login,
        @Nullable UUID person,
        @Nullable UUID position,
        @Nullable UUID site,
        boolean approval,
        int uses,
        int used,
        Instant createdAt,
        Instant expiresAt) {
    public static final int MAX_LABEL = 100;
    public static final int MAX_DAYS = 90;
    public static final int MAX_USES = 500;

    /** For how many a link is. */
    public enum Kind {
        /** One person: with the address it names at once, without one after an administrator's yes. */
        PERSONAL,
        /** All who get to see it. */
        TEAM
    }

    /** Whether it still lets people in. */
    public enum State {
        OPEN,
        USED,
        EXPIRED,
        REVOKED,
        /** Whoever it was for has said no. */
        DECLINED;

        /** The state at a moment; what was revoked stays so, also after its time. */
        public static State at(Instant now, @Nullable Instant revoked, int used, int uses, Instant expires) {
            if (revoked != null) {
                return REVOKED;
            }
            if (used >= uses) {
                return USED;
            }
            return expires.isAfter(now) ? OPEN : EXPIRED;
        }
    }

    /**
     * A new invitation with the secret of its link.
     *
     * @param mailed whether it is on its way to the address it names; else it has to be handed over by hand
     */
    public record Issued(Invitation invitation, String secret, boolean mailed) {
        Issued sent() {
            return new Issued(invitation, secret, true);
        }

        /** The link. The secret stands behind {@code #}: browsers send that to no server, so it is in no log. */
        public String link(String site) {
            return site + "/join#" + secret;
        }
    }

    /**
     * What an invitation should be.
     *
     * @param language {@code zh} or {@code en}; the caller's when left out
     * @param email of a personal one: the only address that may come in by it, to which it is sent where mail is set up;
     *     may be left out, and then an administrator decides on whoever has the link
     * @param days of validity, 1 to {@value #MAX_DAYS}; 7 for one person, 30 for a team when left out
     * @param uses of a team's, 1 to {@value #MAX_USES}; 50 when left out
     * @param approval of a team's; asked for when left out. Of a personal one the address decides, whatever is said here
     * @param position what those who come in hold, at {@code site} or in the whole business; may be left out
     */
    public record Wish(
            @Schema(required = true, example = "TEAM") @Nullable
            Kind kind,

            @Schema(required = true, example = "STAFF") @Nullable
            Role role,

            @Schema(enumeration = {"zh", "en"}) @Nullable String language,

            @Schema(maxLength = MAX_LABEL, example = "Morning shift") @Nullable
            String label,

            @Schema(maxLength = Login.MAX_LENGTH) @Nullable String email,

            @Schema(minimum = "1", maximum = "" + MAX_DAYS) @Nullable
            Integer days,

            @Schema(minimum = "1", maximum = "" + MAX_USES) @Nullable
            Integer uses,

            @Nullable Boolean approval,
            @Nullable UUID position,
            @Nullable UUID site) {

        /** A link and QR code for the whole staff, as the last step of setting a business up. */
        public static Wish staff(boolean approval) {
            return new Wish(Kind.TEAM, Role.STAFF, null, null, null, null, null, approval, null, null);
        }
    }
}
