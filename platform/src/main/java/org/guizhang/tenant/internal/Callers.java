package org.guizhang.tenant.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Membership;
import org.guizhang.tenant.Role;

/** Reads callers and memberships out of rows. */
public final class Callers {
    private Callers() {}

    public static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                row.getObject("tenant_id", UUID.class),
                row.getString("tenant_name"),
                row.getObject("person_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Languages.ofTag(row.getString("language")),
                row.getBoolean("password_temporary"),
                row.getInt("credential"));
    }

    public static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("tenant_id", UUID.class),
                row.getString("tenant_name"),
                row.getObject("person_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("owner_name"));
    }
}
