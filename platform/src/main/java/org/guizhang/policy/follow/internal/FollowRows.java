package org.guizhang.policy.follow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.follow.Follow;
import org.guizhang.tenant.Database;
import org.guizhang.work.Tasks;
import org.jspecify.annotations.Nullable;

/** The choices of modules to follow, and how far they have got on their way to a version. */
@ApplicationScoped
public class FollowRows {
    /** The kind of the tasks that follow; the subject is a {@link Step}. */
    public static final String KIND = "follow";

    private static final String WAITS = " t.state in ('WAITING', 'LATER')";

    @Inject
    Database database;

    @Inject
    Tasks tasks;

    /** A module on its way to a version. */
    public record Step(UUID moduleId, String toVersion) {
        public static Step of(String subject) {
            var parts = subject.split("@", 2);
            return new Step(UUID.fromString(parts[0]), parts[1]);
        }

        String subject() {
            return moduleId + "@" + toVersion;
        }
    }

    /**
     * What somebody has chosen.
     *
     * @param accountId in whose name it is followed; null where nobody ever chose
     */
    public record Choice(Follow.Way way, @Nullable UUID accountId) {}

    /** The choice of a module of the caller's tenant, with the newest step. */
    public Follow of(UUID moduleId) {
        return database.sql()
                .createQuery(
                        "select m.follow, t.to_version, t.state, coalesce(t.due_at, t.done_at, t.created_at) as at from module m"
                                + " left join lateral (select * from follow_task where tenant_id = m.tenant_id"
                                + " and module_id = m.id order by created_at desc limit 1) t on true"
                                + " where m.tenant_id = :tenant and m.id = :moduleId")
                .bind("moduleId", moduleId)
                .map(row -> {
                    var state = row.getColumn("state", String.class);
                    return new Follow(
                            row.getColumn("follow", Follow.Way.class),
                            row.getColumn("to_version", String.class),
                            state == null ? null : Follow.State.valueOf(state),
                            row.getColumn("at", Instant.class));
                })
                .findFirst()
                .orElseThrow();
    }

    /** What was chosen for a step that waits; empty where it does not. */
    public Optional<Choice> choice(Step step) {
        return database.sql()
                .createQuery(
                        "select follow, followed_by from module where tenant_id = :tenant and id = :id and exists (select 1"
                                + " from follow_task t where t.tenant_id = module.tenant_id and t.module_id = module.id"
                                + " and t.to_version = :toVersion and" + WAITS + ")")
                .bind("id", step.moduleId())
                .bind("toVersion", step.toVersion())
                .map(row ->
                        new Choice(row.getColumn("follow", Follow.Way.class), row.getColumn("followed_by", UUID.class)))
                .findFirst();
    }

    /**
     * Chooses, and lays in what follows from it.
     *
     * @param newest the version of the template to follow, unless the module is there
     */
    public void choose(UUID moduleId, Choice choice, String newest, Instant now) {
        database.sql()
                .createUpdate(
                        "update module set follow = :follow, followed_by = :followedBy where tenant_id = :tenant and id = :moduleId")
                .bind("follow", choice.way().name())
                .bind("followedBy", choice.accountId())
                .bind("moduleId", moduleId)
                .execute();
        if (choice.way() != Follow.Way.OFF) {
            begin(moduleId, newest, now);
            again(moduleId).forEach(version -> tasks.add(KIND, new Step(moduleId, version).subject(), now));
        }
    }

    /** As {@link #note} does it for all. */
    private void begin(UUID moduleId, String newest, Instant now) {
        database.sql()
                .createUpdate("insert into follow_task (tenant_id, module_id, to_version, state, created_at)"
                        + " select tenant_id, id, cast(:newest as text), 'WAITING', cast(:now as timestamptz) from module"
                        + " where tenant_id = :tenant and id = :moduleId and template_version <> :newest and repealed_at is null"
                        + " on conflict do nothing")
                .bind("newest", newest)
                .bind("now", now)
                .bind("moduleId", moduleId)
                .execute();
    }

    /** What waits, had nobody or has failed is tried again in the new name. */
    private List<String> again(UUID moduleId) {
        return database.sql()
                .createQuery(
                        "update follow_task set state = 'WAITING', done_at = null, due_at = null where tenant_id = :tenant"
                                + " and module_id = :moduleId and state in ('WAITING', 'LATER', 'NOBODY', 'FAILED') returning to_version")
                .bind("moduleId", moduleId)
                .mapTo(String.class)
                .list();
    }

    /** As {@link #note}, for a template of the caller's business. */
    public void noteOwn(String templateId, String newest, Instant now) {
        database.sql()
                .createQuery("insert into follow_task (tenant_id, module_id, to_version, state, created_at)"
                        + " select tenant_id, id, cast(:newest as text), 'WAITING', cast(:now as timestamptz) from module"
                        + " where tenant_id = :tenant and template_id = :templateId and template_version <> :newest"
                        + " and follow <> 'OFF' and repealed_at is null on conflict do nothing returning module_id")
                .bind("newest", newest)
                .bind("now", now)
                .bind("templateId", templateId)
                .mapTo(UUID.class)
                .list()
                .forEach(module -> tasks.add(KIND, new Step(module, newest).subject(), now));
    }

    /** One statement for all tenants; it touches the modules that are behind and follow, no others. */
    public long note(String templateId, String newest, Instant now) {
        return database.outsideTenants()
                .createQuery("select note_followers(:templateId, :newest, :now)")
                .bind("templateId", templateId)
                .bind("newest", newest)
                .bind("now", now)
                .mapTo(Long.class)
                .findFirst()
                .orElseThrow();
    }

    /** Says how a step ended; one that has ended stays as it ended. */
    public void end(Step step, Follow.State state, Instant now) {
        write("state = :state, due_at = null, done_at = :at", step, state.name(), now);
    }

    /** Says until when a step waits. */
    public void postpone(Step step, Instant due) {
        write("state = :state, due_at = :at", step, Follow.State.LATER.name(), due);
    }

    private void write(String what, Step step, String state, Instant at) {
        database.sql()
                .createUpdate("update follow_task t set " + what
                        + " where t.tenant_id = :tenant and t.module_id = :module and t.to_version = :version and"
                        + WAITS)
                .bind("state", state)
                .bind("at", at)
                .bind("module", step.moduleId())
                .bind("version", step.toVersion())
                .execute();
    }

    /** How far all tenants are. */
    public Follow.Progress progress() {
        return database.outsideTenants()
                .createQuery("select * from follow_progress()")
                .mapTo(Follow.Progress.class)
                .findFirst()
                .orElseThrow();
    }
}
