package org.guizhang.joining.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.joining.Invitation;
import org.guizhang.shared.Digests;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;

/** Reads and writes invitations. */
public final class InvitationRows {
    private InvitationRows() {}

    public static Invitation read(ResultSet row, Instant now) throws SQLException {
        var uses = row.getInt("uses");
        var used = row.getInt("used");
        var expires = Sql.instant(row, "expires_at");
        return new Invitation(
                row.getObject("id", UUID.class),
                Invitation.Kind.valueOf(row.getString("kind")),
                Sql.instantOrNull(row, "declined_at") == null
                        ? Invitation.State.at(now, Sql.instantOrNull(row, "revoked_at"), used, uses, expires)
                        : Invitation.State.DECLINED,
                Role.valueOf(row.getString("role")),
                row.getString("language"),
                row.getString("label"),
                row.getString("email"),
                row.getString("login"),
                row.getObject("person_id", UUID.class),
                row.getObject("position_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getBoolean("approval"),
                uses,
                used,
                Sql.instant(row, "created_at"),
                expires);
    }

    /** Writes a new one, of which only the hash of the secret is kept. */
    public static void add(Sql sql, Caller maker, Invitation made, String secret) {
        sql.change(
                "insert into invitation (tenant_id, id, kind, token_hash, role, language, label, email, login,"
                        + " person_id, position_id, site_id, approval, uses, used, created_by, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)",
                maker.tenantId(),
                made.id(),
                made.kind().name(),
                Digests.sha256(secret),
                made.role().name(),
                made.language(),
                made.label(),
                made.email(),
                made.login(),
                made.person(),
                made.position(),
                made.site(),
                made.approval(),
                made.uses(),
                maker.personId(),
                made.createdAt(),
                made.expiresAt());
    }
}
