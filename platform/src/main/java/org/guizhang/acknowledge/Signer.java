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
 * @param reminders how often the person was reminded since
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
        @Nullable Instant remindedAt,
        int reminders,
        @Nullable Instant signedAt,
        boolean asking) {}
