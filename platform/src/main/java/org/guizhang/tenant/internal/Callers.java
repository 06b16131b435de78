package org.guizhang.tenant.internal;

import java.util.UUID;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.jdbi.v3.core.result.RowView;

/** Reads callers out of rows. */
public final class Callers {
    private Callers() {}

    public static Caller caller(RowView row) {
        return new Caller(
                row.getColumn("tenant_id", UUID.class),
                row.getColumn("tenant_name", String.class),
                row.getColumn("person_id", UUID.class),
                row.getColumn("account_id", UUID.class),
                row.getColumn("name", String.class),
                row.getColumn("role", Role.class),
                Languages.ofTag(row.getColumn("language", String.class)),
                row.getColumn("password_temporary", Boolean.class),
                row.getColumn("credential", Integer.class));
    }
}
