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
                .list(
                        "select module_id, parameter from onboarding_answer",
                        row -> new Answered(row.getObject("module_id", UUID.class), row.getString("parameter")))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Notes that questions were answered; the first time counts. */
    public void answered(UUID module, Collection<String> parameters) {
        database.sql()
                .change(
                        "insert into onboarding_answer (tenant_id, module_id, parameter, answered_at, answered_by)"
                                + " select ?, ?, p, ?, ? from unnest(?) p on conflict do nothing",
                        caller.get().tenantId(),
                        module,
                        clock.instant(),
                        caller.get().personId(),
                        parameters.toArray(String[]::new));
    }

    public boolean arrived() {
        return database.sql()
                .first("select tenant_id from onboarding_end", row -> true)
                .isPresent();
    }

    /** Notes the end; false if it was noted before. */
    public boolean arrive() {
        return database.sql()
                        .change(
                                "insert into onboarding_end (tenant_id, ended_at, ended_by) values (?, ?, ?)"
                                        + " on conflict do nothing",
                                caller.get().tenantId(),
                                clock.instant(),
                                caller.get().personId())
                > 0;
    }
}
