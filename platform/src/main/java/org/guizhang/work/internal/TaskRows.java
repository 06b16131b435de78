package org.guizhang.work.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;
import org.guizhang.work.Task;

/** The table of tasks. */
@ApplicationScoped
public class TaskRows {
    /** Longer than any single task takes. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** As long as nobody else has taken it, and nobody has asked for it anew. */
    private static final String MINE =
            " where tenant_id = ? and kind = ? and subject = ? and attempts = ? and leased_until = ?";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Lays in tasks with one statement; whoever is at one of them does not end it. */
    public void add(Sql sql, UUID tenant, Collection<AddedTask> added) {
        var tasks = once(added);
        sql.change(
                "insert into task (tenant_id, kind, subject, due_at) select cast(? as uuid), t.kind, t.subject, t.due"
                        + " from unnest(cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]))"
                        + " as t (kind, subject, due) on conflict (tenant_id, kind, subject) do update"
                        + " set due_at = least(task.due_at, excluded.due_at), attempts = 0",
                tenant,
                tasks.stream().map(AddedTask::kind).toArray(String[]::new),
                tasks.stream().map(AddedTask::subject).toArray(String[]::new),
                tasks.stream().map(task -> task.due().toString()).toArray(String[]::new));
    }

    /** The earliest of each, sorted, so that two who add the same ones wait for each other in one order. */
    private static List<AddedTask> once(Collection<AddedTask> added) {
        var tasks = new ArrayList<AddedTask>();
        added.stream().sorted().forEach(task -> {
            var before = tasks.isEmpty() ? null : tasks.get(tasks.size() - 1);
            if (before == null || !task.isSame(before)) {
                tasks.add(task);
            }
        });
        return tasks;
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

    /** It was no attempt: the task is due as it was. */
    void release(Lease lease) {
        change("update task set attempts = attempts - 1, leased_until = '-infinity'", lease);
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
