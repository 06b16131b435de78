package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** The person as the business keeps them. */
@ApplicationScoped
public class PersonPart implements OwnDataPart {
    @Inject
    Database database;

    /**
     * @param enteredAt the last sign-in
     * @param erasureAskedAt since when the person has wanted to be erased
     * @param promised positions held as soon as the template brings them
     */
    record Entry(
            UUID id,
            String name,
            String login,
            Role role,
            Instant addedAt,
            @Nullable Instant enteredAt,
            @Nullable Instant erasureAskedAt,
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
        var promised = sql.createQuery(
                        "select template_id as template, position_key as position from promised_position where tenant_id = :tenant and person_id = :personId"
                                + " order by template_id, position_key limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Promised.class)
                .list();
        return sql.createQuery(
                        "select p.name, p.login, p.role, p.created_at, p.entered_at, e.asked_at from person p left join person_erasure e"
                                + " on e.tenant_id = p.tenant_id and e.person_id = p.id where p.tenant_id = :tenant and p.id = :id")
                .bind("id", caller.personId())
                .map(row -> new Entry(
                        caller.personId(),
                        row.getColumn("name", String.class),
                        row.getColumn("login", String.class),
                        row.getColumn("role", Role.class),
                        row.getColumn("created_at", Instant.class),
                        row.getColumn("entered_at", Instant.class),
                        row.getColumn("asked_at", Instant.class),
                        promised))
                .findFirst()
                .orElseThrow();
    }
}
