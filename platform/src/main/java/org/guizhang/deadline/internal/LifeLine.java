package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.deadline.DeadlineCause;
import org.guizhang.deadline.DeadlinePerson;
import org.guizhang.deadline.DeadlineStep;
import org.guizhang.deadline.DeadlineStep.Kind;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** What befell clocks, appended. */
@ApplicationScoped
public class LifeLine {
    @Inject
    Database database;

    private record Row(
            String step,
            @Nullable String cause,
            @Nullable String reason,
            @Nullable UUID personId,
            @Nullable String personName,
            Instant at,
            Instant notedAt,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter) {

        DeadlineStep shown() {
            return new DeadlineStep(
                    Kind.valueOf(step),
                    cause == null ? null : DeadlineCause.valueOf(cause),
                    reason,
                    personId == null || personName == null ? null : new DeadlinePerson(personId, personName),
                    at,
                    notedAt,
                    dueBefore,
                    dueAfter);
        }
    }

    /** From one moment to another in which a clock stood still. */
    record Pause(Instant from, Instant to) {}

    /** The first first. */
    List<DeadlineStep> of(UUID deadline) {
        return database
                .sql()
                .createQuery("select step, cause, reason, person_id, person_name, at, noted_at, due_before, due_after"
                        + " from deadline_step where tenant_id = :tenant and deadline_id = :deadline order by number")
                .bind("deadline", deadline)
                .mapTo(Row.class)
                .list()
                .stream()
                .map(Row::shown)
                .toList();
    }

    /** The pauses that are over. */
    static List<Pause> pauses(List<DeadlineStep> life) {
        var pauses = new ArrayList<Pause>();
        @Nullable Instant since = null;
        for (var step : life) {
            if (step.step() == Kind.PAUSED) {
                since = step.at();
            } else if (step.step() == Kind.RESUMED && since != null) {
                pauses.add(new Pause(since, step.at()));
                since = null;
            }
        }
        return pauses;
    }

    void add(UUID deadline, DeadlineStep step) {
        var by = step.by();
        database.sql()
                .createUpdate(
                        "insert into deadline_step (tenant_id, deadline_id, number, step, cause, reason, person_id,"
                                + " person_name, at, noted_at, due_before, due_after) select cast(:tenant as uuid), :deadline,"
                                + " 1 + coalesce(max(p.number), 0), :step, :cause, :reason, cast(:person as uuid), :name, :at, :noted,"
                                + " cast(:before as timestamptz), cast(:after as timestamptz) from deadline_step p"
                                + " where p.tenant_id = :tenant and p.deadline_id = :deadline")
                .bind("deadline", deadline)
                .bind("step", step.step().name())
                .bind("cause", step.cause() == null ? null : step.cause().name())
                .bind("reason", step.reason())
                .bind("person", by == null ? null : by.id())
                .bind("name", by == null ? null : by.name())
                .bind("at", step.at())
                .bind("noted", step.noted())
                .bind("before", step.dueBefore())
                .bind("after", step.dueAfter())
                .execute();
    }
}
