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
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The table of tasks. */
@ApplicationScoped
public class TaskRows {
    /** Longer than any single task takes. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** As long as nobody else has taken it, and nobody has asked for it anew. */
    private static final String MINE =
            " where tenant_id = :tenant and kind = :kind and subject = :subject and attempts = :attempts"
                    + " and leased_until = :until";

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
    public void write(Handle sql, Collection<TaskChange> changes) {
        var added = new ArrayList<AddedTask>();
        changes.stream().sorted(ORDER).forEach(change -> {
            if (change instanceof AddedTask task) {
                added.add(task);
            } else if (change instanceof EndedTask ended) {
                add(sql, added);
                added.clear();
                end(ended);
            }
        });
        add(sql, added);
    }

    /** With one statement; whoever is at one of them does not end it. */
    private static void add(Handle sql, Collection<AddedTask> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        sql.createUpdate("insert into task (tenant_id, kind, subject, due_at) select distinct on (t.kind, t.subject)"
                        + " cast(:tenant as uuid), t.kind, t.subject, t.due"
                        + " from unnest(cast(:kind as text[]) collate \"C\", cast(:subject as text[]) collate \"C\","
                        + " cast(:due as timestamptz[])) as t (kind, subject, due) order by t.kind, t.subject, t.due"
                        + " on conflict (tenant_id, kind, subject) do update"
                        + " set due_at = least(task.due_at, excluded.due_at), attempts = 0")
                .bind("kind", tasks.stream().map(AddedTask::kind).toArray(String[]::new))
                .bind("subject", tasks.stream().map(AddedTask::subject).toArray(String[]::new))
                .bind("due", tasks.stream().map(task -> task.due().toString()).toArray(String[]::new))
                .execute();
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
                .createQuery("select tenant_id as tenant, tasks as count from tenants_with_tasks(:kind, :now)")
                .bind("kind", kind)
                .bind("now", clock.instant())
                .mapTo(DueTasks.class)
                .list();
    }

    /** Takes the task of the caller's business that is due longest, past those that others are about to take. */
    Optional<Lease> claim(String kind) {
        var tenant = caller.get().tenantId();
        var now = clock.instant();
        var until = now.plus(LEASE).truncatedTo(ChronoUnit.MICROS);
        // As a mere subquery PostgreSQL may ask for the row to lock once for each row it looks at.
        return database.sql()
                .createQuery(
                        "with due as materialized (select subject from task where tenant_id = :tenant and kind = :kind"
                                + " and due_at <= :now and leased_until <= :now order by due_at, subject limit 1"
                                + " for update skip locked) update task t set leased_until = :until,"
                                + " attempts = t.attempts + 1 from due where t.tenant_id = :tenant and t.kind = :kind"
                                + " and t.subject = due.subject returning t.subject, t.attempts")
                .bind("kind", kind)
                .bind("now", now)
                .bind("until", until)
                .map(row -> new Lease(
                        new Task(
                                tenant,
                                kind,
                                row.getColumn("subject", String.class),
                                row.getColumn("attempts", Integer.class)),
                        until))
                .findFirst();
    }

    /** The task is done. */
    void end(Lease lease) {
        change(database.sql().createUpdate("delete from task" + MINE), lease);
    }

    /** The task is due at another moment, and its attempts are counted from there. */
    void postpone(Lease lease, Instant due) {
        change(
                database.sql()
                        .createUpdate("update task set due_at = :due, attempts = 0, leased_until = '-infinity'" + MINE)
                        .bind("due", due),
                lease);
    }

    /** The attempt was in vain: the task is due again after a while. */
    void retry(Lease lease, Duration pause) {
        change(
                database.sql()
                        .createUpdate("update task set due_at = :due, leased_until = '-infinity'" + MINE)
                        .bind("due", clock.instant().plus(pause)),
                lease);
    }

    /** It was no attempt: the task is due now, behind those that have waited meanwhile. */
    void release(Lease lease) {
        change(
                database.sql()
                        .createUpdate("update task set attempts = attempts - 1, due_at = greatest(due_at, :now),"
                                + " leased_until = '-infinity'" + MINE)
                        .bind("now", clock.instant()),
                lease);
    }

    private void change(Update update, Lease lease) {
        var task = lease.task();
        var changed = update.bind("kind", task.kind())
                .bind("subject", task.subject())
                .bind("attempts", task.attempts())
                .bind("until", lease.until())
                .execute();
        if (changed == 0) {
            askedAnew(lease);
        }
    }

    /** Somebody has asked for it since it was taken: it is done once more, and nobody waits until the lease is over. */
    private void askedAnew(Lease lease) {
        var task = lease.task();
        database.sql()
                .createUpdate(
                        "update task set leased_until = '-infinity' where tenant_id = :tenant and kind = :kind and subject = :subject"
                                + " and leased_until = :leasedUntil")
                .bind("kind", task.kind())
                .bind("subject", task.subject())
                .bind("leasedUntil", lease.until())
                .execute();
    }
}
