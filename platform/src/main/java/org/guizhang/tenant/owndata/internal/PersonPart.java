package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** The person as the business keeps them. */
@ApplicationScoped
public class PersonPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param enteredAt the last sign-in */
    record Entry(
            UUID id,
            String name,
            String login,
            Role role,
            Instant addedAt,
            @Nullable Instant enteredAt) {}

    @Override
    public String name() {
        return "person";
    }

    @Override
    public Object of(Caller caller) {
        return database.sql()
                .first(
                        "select name, login, role, created_at, entered_at from person where tenant_id = ? and id = ?",
                        row -> new Entry(
                                caller.personId(),
                                row.getString("name"),
                                row.getString("login"),
                                Role.valueOf(row.getString("role")),
                                Sql.instant(row, "created_at"),
                                row.getObject("entered_at") == null
                                        ? null
                                        : row.getObject("entered_at", OffsetDateTime.class)
                                                .toInstant()),
                        caller.tenantId(),
                        caller.personId())
                .orElseThrow();
    }
}
