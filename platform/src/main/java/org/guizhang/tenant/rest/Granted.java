package org.guizhang.tenant.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Membership;
import org.guizhang.tenant.Role;

/** What a sign-in or sign-up gives: the token, who one is now, and where else one may go. */
public record Granted(
        String token,
        Instant expiresAt,
        UUID tenant,
        String tenantName,
        UUID person,
        String name,
        Role role,
        boolean temporaryPassword,
        List<Membership> memberships) {

    public static Granted of(Caller caller, AccessToken.Issued issued, List<Membership> memberships) {
        return new Granted(
                issued.secret(),
                issued.token().expiresAt(),
                caller.tenantId(),
                caller.tenantName(),
                caller.personId(),
                caller.name(),
                caller.role(),
                caller.temporaryPassword(),
                memberships);
    }
}
