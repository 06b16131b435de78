package org.guizhang.joining.internal;

import java.time.Instant;
import java.util.UUID;
import org.guizhang.joining.Invitation;
import org.guizhang.shared.Digests;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Reads and writes invitations. */
public final class InvitationRows {
    private InvitationRows() {}

    public static Invitation read(RowView row, Instant now) {
        var uses = row.getColumn("uses", Integer.class);
        var used = row.getColumn("used", Integer.class);
        var expires = row.getColumn("expires_at", Instant.class);
        return new Invitation(
                row.getColumn("id", UUID.class),
                row.getColumn("kind", Invitation.Kind.class),
                row.getColumn("declined_at", Instant.class) == null
                        ? Invitation.State.at(now, row.getColumn("revoked_at", Instant.class), used, uses, expires)
                        : Invitation.State.DECLINED,
                row.getColumn("role", Role.class),
                row.getColumn("language", String.class),
                row.getColumn("label", String.class),
                row.getColumn("email", String.class),
                row.getColumn("login", String.class),
                row.getColumn("person_id", UUID.class),
                row.getColumn("position_id", UUID.class),
                row.getColumn("site_id", UUID.class),
                row.getColumn("approval", Boolean.class),
                uses,
                used,
                row.getColumn("created_at", Instant.class),
                expires);
    }

    /** Writes a new one, of which only the hash of the secret is kept. */
    public static void add(Handle sql, Caller maker, Invitation made, String secret) {
        sql.createUpdate(
                        "insert into invitation (tenant_id, id, kind, token_hash, role, language, label, email, login,"
                                + " person_id, position_id, site_id, approval, uses, used, created_by, created_at, expires_at)"
                                + " values (:tenant, :id, :kind, :tokenHash, :role, :language, :label, :email, :login, :personId, :positionId, :siteId, :approval, :uses, 0, :createdBy, :createdAt, :expiresAt)")
                .bind("id", made.id())
                .bind("kind", made.kind().name())
                .bind("tokenHash", Digests.sha256(secret))
                .bind("role", made.role().name())
                .bind("language", made.language())
                .bind("label", made.label())
                .bind("email", made.email())
                .bind("login", made.login())
                .bind("personId", made.person())
                .bind("positionId", made.position())
                .bind("siteId", made.site())
                .bind("approval", made.approval())
                .bind("uses", made.uses())
                .bind("createdBy", maker.personId())
                .bind("createdAt", made.createdAt())
                .bind("expiresAt", made.expiresAt())
                .execute();
    }
}
