package org.guizhang.tenant.recover;

import java.time.Instant;
import java.util.List;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an open link says to whoever holds it.
 *
 * @param login what the account signs in with; partly hidden where the link is not to an address of the account
 * @param address the e-mail address that is confirmed by using the link; null where it confirms none
 * @param asks whether it has to be said that the account and its businesses are the reader's: nobody has confirmed the
 *     address yet, so somebody else may have opened them
 * @param businesses where the account may come in, each with who runs it; empty unless that is asked
 */
public record Recovery(
        Purpose purpose,
        String login,
        @Nullable String address,
        boolean asks,
        List<Business> businesses,
        Instant expiresAt) {

    /** What the link is for. */
    public enum Purpose {
        /** A new password. */
        PASSWORD,
        /** Confirming the address of the account, by its password; who does not know it sets a new one or gives the address back. */
        ADDRESS,
        /** Giving the account this address, by its password alone. */
        NEW_ADDRESS
    }

    /** A business as strangers may know it. */
    public record Business(String name, @Nullable String owner, Role role) {}
}
