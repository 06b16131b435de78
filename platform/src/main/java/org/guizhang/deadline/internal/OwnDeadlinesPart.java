package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** The clocks that name the caller, or had to be seen to by them, and those they have paused and resumed. */
@ApplicationScoped
public class OwnDeadlinesPart implements OwnDataPart {
    @Inject
    Database database;

    /** A clock of the caller's. */
    record Answered(
            UUID deadline,
            String rule,
            Instant starts,
            Instant due,
            @Nullable Instant stopped) {}

    /** @param step {@code PAUSED} or {@code RESUMED} */
    record Changed(UUID deadline, String step, @Nullable String reason, Instant at) {}

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Object of(Caller caller) {
        return Map.of("responsible", responsible(caller), "changed", changed(caller));
    }

    private List<Answered> responsible(Caller caller) {
        return database.sql()
                .createQuery("select id as deadline, rule, starts_at as starts, due_at as due, stopped_at as stopped"
                        + " from deadline where tenant_id = :tenant and (:personId = any(people) or :personId = any(liable))"
                        + " order by due_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Answered.class)
                .list();
    }

    private List<Changed> changed(Caller caller) {
        return database.sql()
                .createQuery("select deadline_id as deadline, step, reason, noted_at as at from deadline_step"
                        + " where tenant_id = :tenant and person_id = :personId order by noted_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Changed.class)
                .list();
    }
}
