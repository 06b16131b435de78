package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** Links that the business has made for the person, without what is secret; those for many people name nobody. */
@ApplicationScoped
public class InvitationsPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param email where it was mailed to */
    record Invited(
            @Nullable String login,
            @Nullable String email,
            String label,
            Role role,
            String language,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant declinedAt) {}

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .createQuery(
                        "select login, email, label, role, language, created_at, expires_at, revoked_at, declined_at"
                                + " from invitation where tenant_id = :tenant and (person_id = :personId or login ="
                                + " (select a.login from account a where a.id = :id) or kind = 'PERSONAL' and id in"
                                + " (select r.invitation_id from join_request r where r.tenant_id = invitation.tenant_id"
                                + " and r.account_id = :id)) order by created_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("id", caller.accountId())
                .bind("limit", MAX_ROWS)
                .mapTo(Invited.class)
                .list();
    }
}
