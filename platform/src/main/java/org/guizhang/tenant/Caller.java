package org.guizhang.tenant;

import java.util.Locale;
import java.util.UUID;

/**
 * The verified person behind a request, in the one tenant the credential is for.
 *
 * @param temporaryPassword whether the password was given by somebody else and has to be changed first
 * @param credential counts the passwords of the account; a session begun under an earlier one has ended
 */
public record Caller(
        UUID tenantId,
        String tenantName,
        UUID personId,
        UUID accountId,
        String name,
        Role role,
        Locale locale,
        boolean temporaryPassword,
        int credential)
        implements Actor {

    /** The same as another entry of the business. */
    public Caller as(UUID person) {
        return new Caller(tenantId, tenantName, person, accountId, name, role, locale, temporaryPassword, credential);
    }

    @Override
    public boolean may(Permission permission) {
        return !temporaryPassword && role.may(permission);
    }
}
