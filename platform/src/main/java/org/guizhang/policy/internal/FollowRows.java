package org.guizhang.policy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.Follow;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;

/** The choices of modules to follow, and the tasks that come of them. */
@ApplicationScoped
public class FollowRows {
    @Inject
    Database database;

    /** A module on its way to a version. */
    public record Task(UUID tenantId, UUID moduleId, String toVersion, Follow.Way way, UUID accountId) {}

    /** The choice of a module of the caller's tenant, with the newest task. */
    public Follow of(UUID moduleId) {
        return database.sql()
                .first(
                        "select m.follow, t.to_version, t.state, coalesce(t.due_at, t.done_at, t.created_at) as at from module m"
                                + " left join lateral (select * from follow_task where tenant_id = m.tenant_id"
                                + " and module_id = m.id order by created_at desc limit 1) t on true where m.id = ?",
                        row -> {
                            var state = row.getString("state");
                            return new Follow(
                                    Follow.Way.valueOf(row.getString("follow")),
                                    row.getString("to_version"),
                                    state == null ? null : Follow.State.valueOf(state),
                                    Sql.instantOrNull(row, "at"));
                        },
                        moduleId)
                .orElseThrow();
    }

    public void choose(UUID moduleId, Follow.Way way, UUID accountId) {
        database.sql()
                .change("update module set follow = ?, followed_by = ? where id = ?", way.name(), accountId, moduleId);
        // A task that waits for a day, or had nobody, is tried again in the new name.
        database.sql()
                .change(
                        "update follow_task set state = 'WAITING', done_at = null, due_at = null where module_id = ?"
                                + " and state in ('NOBODY', 'FAILED', 'LATER') and ? <> 'OFF'",
                        moduleId,
                        way.name());
    }

    /** One statement for all tenants; it touches the modules that are behind and follow, no others. */
    public int note(String templateId, String newest, Instant now) {
        job();
        return database.catalogue()
                .change(
                        "insert into follow_task (tenant_id, module_id, to_version, state, created_at)"
                                + " select tenant_id, id, ?, 'WAITING', ? from module where template_id = ?"
                                + " and template_version <> ? and follow <> 'OFF' and repealed_at is null"
                                + " on conflict do nothing",
                        newest,
                        now,
                        templateId,
                        newest);
    }

    /** Whether a task of any tenant waits, or the day has come for one. */
    public boolean isWaiting(Instant now) {
        job();
        return database.catalogue()
                .first(
                        "/* job */ select 1 from follow_task where state = 'WAITING' or (state = 'LATER' and due_at <= ?)"
                                + " limit 1",
                        row -> true,
                        now)
                .isPresent();
    }

    /** Lets the tasks wait no longer for which the day has come. */
    public void wake(Instant now) {
        job();
        database.catalogue()
                .change(
                        "update follow_task set state = 'WAITING', due_at = null where state = 'LATER' and due_at <= ?",
                        now);
    }

    /** The next task that nobody works on, locked to the end of the transaction, which may turn to its tenant then. */
    public Optional<Task> claim() {
        return database.catalogue()
                .first(
                        "select * from claim_follow_task()",
                        row -> new Task(
                                row.getObject("tenant_id", UUID.class),
                                row.getObject("module_id", UUID.class),
                                row.getString("to_version"),
                                Follow.Way.valueOf(row.getString("follow")),
                                row.getObject("followed_by", UUID.class)));
    }

    /** Says how a claimed task ended, within its tenant. */
    public void end(Task task, Follow.State state, Instant now) {
        database.catalogue()
                .change(
                        "update follow_task set state = ?, done_at = ? where tenant_id = ? and module_id = ?"
                                + " and to_version = ?",
                        state.name(),
                        now,
                        task.tenantId(),
                        task.moduleId(),
                        task.toVersion());
    }

    /** Leaves a claimed task until a moment, within its tenant. */
    public void postpone(Task task, Instant due) {
        database.catalogue()
                .change(
                        "update follow_task set state = 'LATER', due_at = ? where tenant_id = ? and module_id = ?"
                                + " and to_version = ?",
                        due,
                        task.tenantId(),
                        task.moduleId(),
                        task.toVersion());
    }

    /** Says that a task did not work; one that was committed after all is left alone. */
    public void fail(Task task, Instant now) {
        job();
        database.catalogue()
                .change(
                        "update follow_task set state = 'FAILED', done_at = ? where tenant_id = ? and module_id = ?"
                                + " and to_version = ? and state = 'WAITING'",
                        now,
                        task.tenantId(),
                        task.moduleId(),
                        task.toVersion());
    }

    /** How far the tasks of all tenants are. */
    public Follow.Progress progress() {
        job();
        return database.catalogue()
                .first(
                        "select count(*) filter (where state = 'WAITING') as waiting,"
                                + " count(*) filter (where state in ('DRAFTED', 'PUBLISHED')) as done,"
                                + " count(*) filter (where state in ('ASKS', 'NOBODY')) as asks,"
                                + " count(*) filter (where state = 'FAILED') as failed from follow_task",
                        row -> new Follow.Progress(
                                row.getLong("waiting"),
                                row.getLong("done"),
                                row.getLong("asks"),
                                row.getLong("failed")))
                .orElseThrow();
    }

    /** Opens the tasks of all tenants, and nothing else of theirs, to this transaction. */
    private void job() {
        database.catalogue().list("select set_config('app.job', 'follow', true)", row -> 1);
    }
}
