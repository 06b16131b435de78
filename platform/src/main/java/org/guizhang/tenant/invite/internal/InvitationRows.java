package org.guizhang.tenant.invite.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.invite.Invitation;
import org.jspecify.annotations.Nullable;

/** Reads invitations out of rows. */
public final class InvitationRows {
    private InvitationRows() {}

    public static Invitation read(ResultSet row, Instant now) throws SQLException {
        var uses = row.getInt("uses");
        var used = row.getInt("used");
        var expires = Sql.instant(row, "expires_at");
        return new Invitation(
                row.getObject("id", UUID.class),
                Invitation.Kind.valueOf(row.getString("kind")),
                Invitation.State.at(now, revoked(row), used, uses, expires),
                Role.valueOf(row.getString("role")),
                row.getString("language"),
                row.getString("label"),
                row.getString("email"),
                row.getObject("position_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getBoolean("approval"),
                uses,
                used,
                Sql.instant(row, "created_at"),
                expires);
    }

    private static @Nullable Instant revoked(ResultSet row) throws SQLException {
        var at = row.getObject("revoked_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
