package org.guizhang.acknowledge;

import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to sign a module, and how far that is.
 *
 * @param login the account, which tells two people of one name apart
 * @param edition the newest edition the person was asked for
 * @param askedAt when the person was first asked for what there is to sign
 * @param firstNumber the edition the person was asked for then, where the request has gone along since; otherwise null
 * @param reminders how often the person was reminded since
 * @param signedAt when that edition was signed, null while the request is open
 * @param last the person's last signature under an edition of the module, whichever it is; null where there is none
 * @param asking whether a question or refusal of theirs has no answer yet
 */
public record Signer(
        UUID person,
        String name,
        String login,
        Role role,
        UUID edition,
        String number,
        Request.State state,
        Instant askedAt,
        @Nullable String firstNumber,
        @Nullable Instant remindedAt,
        int reminders,
        @Nullable Instant signedAt,
        @Nullable Signed last,
        boolean asking) {
    Signer called(String login) {
        return new Signer(
                person,
                name,
                login,
                role,
                edition,
                number,
                state,
                askedAt,
                firstNumber,
                remindedAt,
                reminders,
                signedAt,
                last,
                asking);
    }

    /** A signature, of which there is a proof. */
    public record Signed(UUID edition, String number, Instant at) {}
}
