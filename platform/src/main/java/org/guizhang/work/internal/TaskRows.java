package org.guizhang.work.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;

/** The table of tasks. */
@ApplicationScoped
public class TaskRows {
    /** Longer than any single task takes. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** As long as nobody else has taken it, and nobody has asked for it anew. */
    private static final String MINE =
            " where tenant_id = ? and kind = ? and subject = ? and attempts = ? and leased_until = ?";

    /** As the database orders plain characters; a task that is laid in is locked before the same one is ended. */
    private static final Comparator<TaskChange> ORDER = Comparator.comparing(TaskChange::kind)
            .thenComparing(TaskChange::subject)
            .thenComparing(EndedTask.class::isInstance);

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Lays in tasks, and ends the one that was done, each in its place: two transactions lock the rows of tasks in one
     * order, by kind and subject, whatever they do with them.
     */
    public void write(Sql sql, UUID tenant, Collection<TaskChange> changes) {
        var added = new ArrayList<AddedTask>();
        changes.stream().sorted(ORDER).forEach(change -> {
            if (change instanceof AddedTask task) {
                added.add(task);
            } else if (change instanceof EndedTask ended) {
                add(sql, tenant, added);
                added.clear();
                end(ended);
            }
        });
        add(sql, tenant, added);
    }

    /** With one statement; whoever is at one of them does not end it. */
    private static void add(Sql sql, UUID tenant, Collection<AddedTask> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        sql.change(
                "insert into task (tenant_id, kind, subject, due_at) select distinct on (t.kind, t.subject)"
                        + " cast(? as uuid), t.kind, t.subject, t.due"
                        + " from unnest(cast(? as text[]) collate \"C\", cast(? as text[]) collate \"C\","
                        + " cast(? as timestamptz[])) as t (kind, subject, due) order by t.kind, t.subject, t.due"
                        + " on conflict (tenant_id, kind, subject) do update"
                        + " set due_at = least(task.due_at, excluded.due_at), attempts = 0",
                tenant,
                tasks.stream().map(AddedTask::kind).toArray(String[]::new),
                tasks.stream().map(AddedTask::subject).toArray(String[]::new),
                tasks.stream().map(task -> task.due().toString()).toArray(String[]::new));
    }

    private void end(EndedTask ended) {
        if (ended.outcome() instanceof Outcome.Later later) {
            postpone(ended.lease(), later.at());
        } else {
            end(ended.lease());
        }
    }

    /** The businesses with due tasks that nobody is at, the longest waiting first; asked outside every tenant. */
    List<DueTasks> due(String kind) {
        return database.outsideTenants()
                .list(
                        "select tenant_id, tasks from tenants_with_tasks(?, ?)",
                        row -> new DueTasks(row.getObject("tenant_id", UUID.class), row.getLong("tasks")),
                        kind,
                        clock.instant());
    }

    /** Takes the task of the caller's business that is due longest, past those that others are about to take. */
    Optional<Lease> claim(String kind) {
        var tenant = caller.get().tenantId();
        var now = clock.instant();
        var until = now.plus(LEASE).truncatedTo(ChronoUnit.MICROS);
        // As a mere subquery PostgreSQL may ask for the row to lock once for each row it looks at.
        return database.sql()
                .first(
                        "with due as materialized (select subject from task where tenant_id = ? and kind = ?"
                                + " and due_at <= ? and leased_until <= ? order by due_at, subject limit 1"
                                + " for update skip locked) update task t set leased_until = ?,"
                                + " attempts = t.attempts + 1 from due where t.tenant_id = ? and t.kind = ?"
                                + " and t.subject = due.subject returning t.subject, t.attempts",
                        row -> new Lease(
                                new Task(tenant, kind, row.getString("subject"), row.getInt("attempts")), until),
                        tenant,
                        kind,
                        now,
                        now,
                        until,
                        tenant,
                        kind);
    }

    /** The task is done. */
    void end(Lease lease) {
        change("delete from task", lease);
    }

    /** The task is due at another moment, and its attempts are counted from there. */
    void postpone(Lease lease, Instant due) {
        change("update task set due_at = ?, attempts = 0, leased_until = '-infinity'", lease, due);
    }

    /** The attempt was in vain: the task is due again after a while. */
    void retry(Lease lease, Duration pause) {
        change(
                "update task set due_at = ?, leased_until = '-infinity'",
                lease,
                clock.instant().plus(pause));
    }

    /** It was no attempt: the task is due now, behind those that have waited meanwhile. */
    void release(Lease lease) {
        change(
                "update task set attempts = attempts - 1, due_at = greatest(due_at, ?), leased_until = '-infinity'",
                lease,
                clock.instant());
    }

    private void change(String what, Lease lease, Object... first) {
        var task = lease.task();
        var arguments = new ArrayList<Object>(List.of(first));
        arguments.addAll(List.of(task.tenantId(), task.kind(), task.subject(), task.attempts(), lease.until()));
        if (database.sql().change(what + MINE, arguments.toArray()) == 0) {
            askedAnew(lease);
        }
    }

    /** Somebody has asked for it since it was taken: it is done once more, and nobody waits until the lease is over. */
    private void askedAnew(Lease lease) {
        var task = lease.task();
        database.sql()
                .change(
                        "update task set leased_until = '-infinity' where tenant_id = ? and kind = ? and subject = ?"
                                + " and leased_until = ?",
                        task.tenantId(),
                        task.kind(),
                        task.subject(),
                        lease.until());
    }
}
