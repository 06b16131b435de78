package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.guizhang.policy.internal.FollowRows;
import org.guizhang.policy.internal.ModuleEntity;
import org.guizhang.policy.internal.UpgradeEntity;
import org.guizhang.policy.upgrade.Rebase;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.policy.upgrade.UpgradePlan;
import org.guizhang.policy.upgrade.VersionStep;
import org.guizhang.shared.AuditedAction;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Unguarded;
import org.jspecify.annotations.Nullable;

/** One task of {@link FollowJob}: claim, follow, publish if wanted, all in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class FollowStep {
    private static final String JOB = "the job acts in the name of whoever chose to follow";

    @Inject
    FollowRows rows;

    @Inject
    Templates templates;

    @Inject
    Modules modules;

    @Inject
    FollowPublication publication;

    @Inject
    FollowNews news;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> deeds;

    // What differs between two versions, once for all modules that go that way.
    private final ConcurrentMap<String, VersionStep> steps = new ConcurrentHashMap<>();

    /** Remembers the task beyond a transaction that fails. */
    static final class Taken {
        private FollowRows.@Nullable Task task;

        FollowRows.@Nullable Task task() {
            return task;
        }
    }

    /** Whether a run has left something. */
    @Unguarded(JOB)
    public boolean isWaiting() {
        return rows.isWaiting(clock.instant());
    }

    /**
     * Notes a task for every module that follows an older version than the newest, and wakes those for which the day has
     * come; answers how many are new.
     */
    @Unguarded(JOB)
    public int note() {
        rows.wake(clock.instant());
        int noted = 0;
        for (var template : templates.list()) {
            noted += rows.note(template.id(), template.version().toString(), clock.instant());
        }
        return noted;
    }

    /** Takes the next task that nobody works on and does it; false if none waits. */
    @Unguarded(JOB)
    @ActivateRequestContext
    public boolean take(Taken taken) {
        var next = rows.claim();
        if (next.isEmpty()) {
            return false;
        }
        var task = next.get();
        taken.task = task;
        var who =
                accounts.callerOf(task.accountId(), task.tenantId()).filter(found -> found.may(Permission.EDIT_POLICY));
        if (who.isEmpty()) {
            rows.end(task, Follow.State.NOBODY, clock.instant());
            return true;
        }
        caller.set(who.get());
        var module = database.entities().find(ModuleEntity.class, task.moduleId(), LockModeType.PESSIMISTIC_WRITE);
        if (module == null) {
            rows.end(task, Follow.State.NOBODY, clock.instant());
            return true;
        }
        var title = templates.get(module.templateId(), task.toVersion()).title();
        var state = follow(module, task);
        var pending = state == Follow.State.LATER ? publication.pending(module) : null;
        if (pending == null) {
            rows.end(task, state, clock.instant());
            news.tell(module.id(), title, task.toVersion(), state);
        } else {
            rows.postpone(task, pending.effectiveFrom());
            news.later(module.id(), title, task.toVersion(), pending);
        }
        return true;
    }

    /** Takes a task that does not work out of the way. */
    @Unguarded(JOB)
    public void fail(FollowRows.Task task) {
        rows.fail(task, clock.instant());
    }

    private Follow.State follow(ModuleEntity module, FollowRows.Task task) {
        var from = module.templateVersion();
        if (from.equals(task.toVersion())) {
            return Follow.State.DRAFTED;
        }
        var plan = plan(module, task.toVersion());
        // Own words that would lead elsewhere are somebody's to look at, although nothing about them is asked.
        if (!plan.questions().isEmpty()
                || plan.notices().stream().anyMatch(notice -> notice.kind() == UpgradeNotice.Kind.SPLIT)) {
            return Follow.State.ASKS;
        }
        var publishes = task.way() == Follow.Way.PUBLISH && publication.isWanted(module);
        if (publishes && publication.pending(module) != null) {
            return Follow.State.LATER;
        }
        var before = UpgradeEntity.State.of(module);
        module.follow(task.toVersion(), plan.parameters(), plan.amendments(), clock.instant());
        var row = database.entities().find(UpgradeEntity.class, module.id());
        if (row == null) {
            row = new UpgradeEntity(module.id());
            database.entities().persist(row);
        }
        row.apply(
                from,
                task.toVersion(),
                before,
                UpgradeEntity.State.of(module),
                caller.get().name(),
                clock.instant());
        database.entities().flush();
        deeds.fire(new AuditedAction(
                PolicyAction.UPGRADE_FOLLOWED,
                "module",
                module.id().toString(),
                Map.of("version", from),
                Map.of("version", task.toVersion())));
        return publishes && publication.publish(module, task.toVersion())
                ? Follow.State.PUBLISHED
                : Follow.State.DRAFTED;
    }

    private UpgradePlan plan(ModuleEntity module, String to) {
        var old = templates.get(module.templateId(), module.templateVersion());
        var fresh = templates.get(module.templateId(), to);
        var step = steps.computeIfAbsent(
                module.templateId() + "@" + module.templateVersion() + "@" + to,
                way -> VersionStep.between(
                        old, fresh, templates.succession(module.templateId(), module.templateVersion(), to)));
        return step.simple(module.amendments(), module.parameters())
                .orElseGet(() ->
                        Rebase.plan(old, fresh, step.succession(), module.amendments(), module.parameters(), Map.of()));
    }
}
