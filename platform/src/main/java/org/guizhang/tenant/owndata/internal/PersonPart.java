package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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

    /**
     * @param enteredAt the last sign-in
     * @param promised positions held as soon as the template brings them
     */
    record Entry(
            UUID id,
            String name,
            String login,
            Role role,
            Instant addedAt,
            @Nullable Instant enteredAt,
            List<Promised> promised) {}

    /** A position of a template. */
    record Promised(String template, String position) {}

    @Override
    public String name() {
        return "person";
    }

    @Override
    public Object of(Caller caller) {
        var sql = database.sql();
        var promised = sql.list(
                "select template_id, position_key from promised_position where tenant_id = ? and person_id = ?"
                        + " order by template_id, position_key limit ?",
                row -> new Promised(row.getString("template_id"), row.getString("position_key")),
                caller.tenantId(),
                caller.personId(),
                MAX_ROWS);
        return sql.first(
                        "select name, login, role, created_at, entered_at from person where tenant_id = ? and id = ?",
                        row -> new Entry(
                                caller.personId(),
                                row.getString("name"),
                                row.getString("login"),
                                Role.valueOf(row.getString("role")),
                                Sql.instant(row, "created_at"),
                                Sql.instantOrNull(row, "entered_at"),
                                promised),
                        caller.tenantId(),
                        caller.personId())
                .orElseThrow();
    }
}
