package org.guizhang.tenant;

import java.util.Locale;
import java.util.UUID;
import org.guizhang.shared.Languages;

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
        int credential) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** Nobody, at work for one tenant outside a request: a job. It may nothing that needs a permission. */
    public static Caller job(UUID tenantId) {
        return new Caller(tenantId, "", NOBODY, NOBODY, "Guizhang", Role.STAFF, Languages.CHINESE, true, 0);
    }

    /** The same as another entry of the business. */
    public Caller as(UUID person) {
        return new Caller(tenantId, tenantName, person, accountId, name, role, locale, temporaryPassword, credential);
    }

    public boolean may(Permission permission) {
        return !temporaryPassword && role.may(permission);
    }
}
