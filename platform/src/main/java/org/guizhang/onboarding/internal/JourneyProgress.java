package org.guizhang.onboarding.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;

/** What of the way cannot be seen from the modules themselves: which questions were answered, and that it is over. */
@ApplicationScoped
public class JourneyProgress {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** A question about a module. */
    public record Answered(UUID module, String parameter) {}

    public Set<Answered> answers() {
        return database
                .sql()
                .createQuery("select module_id as module, parameter from onboarding_answer where tenant_id = :tenant")
                .mapTo(Answered.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Notes that questions were answered; the first time counts. */
    public void answered(UUID module, Collection<String> parameters) {
        database.sql()
                .createUpdate(
                        "insert into onboarding_answer (tenant_id, module_id, parameter, answered_at, answered_by)"
                                + " select :tenant, :module, p, :now, :personId from unnest(:parameters) p on conflict do nothing")
                .bind("module", module)
                .bind("now", clock.instant())
                .bind("personId", caller.get().personId())
                .bind("parameters", parameters.toArray(String[]::new))
                .execute();
    }

    public boolean arrived() {
        return database.sql()
                .createQuery("select tenant_id from onboarding_end where tenant_id = :tenant")
                .map(row -> true)
                .findFirst()
                .isPresent();
    }

    /** Notes the end; false if it was noted before. */
    public boolean arrive() {
        return database.sql()
                        .createUpdate(
                                "insert into onboarding_end (tenant_id, ended_at, ended_by) values (:tenant, :now, :endedBy)"
                                        + " on conflict do nothing")
                        .bind("now", clock.instant())
                        .bind("endedBy", caller.get().personId())
                        .execute()
                > 0;
    }
}
