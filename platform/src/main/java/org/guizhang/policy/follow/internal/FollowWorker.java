package org.guizhang.policy.follow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.follow.Follow;
import org.guizhang.policy.publish.FollowPublication;
import org.guizhang.policy.upgrade.FollowedUpgrades;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.shared.AuditedAction;
import org.guizhang.template.TemplateVersion;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;

/**
 * Brings a module to a version of its template and publishes it if wanted, in the name of whoever chose to follow. One
 * that has failed is tried for an hour and a half before it is put aside.
 */
@ApplicationScoped
public class FollowWorker implements Worker {
    private static final int MAX_ATTEMPTS = 5;

    @Inject
    FollowRows rows;

    @Inject
    FollowedUpgrades upgrades;

    @Inject
    Templates templates;

    @Inject
    FollowPublication publication;

    @Inject
    FollowNews news;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    ModuleDrafts modules;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Override
    public String kind() {
        return FollowRows.KIND;
    }

    @Override
    public int maxAttempts() {
        return MAX_ATTEMPTS;
    }

    @Override
    public Outcome work(Task task) {
        var way = FollowRows.Step.of(task.subject());
        // Before anything is read: whoever chooses otherwise, or changes the draft, meanwhile is waited for.
        var module = modules.lockIfThere(way.moduleId()).orElse(null);
        var choice = rows.choice(way).orElse(null);
        return module == null || choice == null ? Outcome.done() : work(task, way, module, choice);
    }

    private Outcome work(Task task, FollowRows.Step way, ModuleDraft module, FollowRows.Choice choice) {
        if (isThere(module, way)) {
            rows.end(way, Follow.State.DRAFTED, clock.instant());
            return Outcome.done();
        }
        var account = choice.accountId();
        var who = choice.way() == Follow.Way.OFF || account == null
                ? null
                : accounts.callerOf(account, task.tenantId())
                        .filter(found -> found.may(Permission.EDIT_POLICY))
                        .orElse(null);
        if (who == null) {
            rows.end(way, Follow.State.NOBODY, clock.instant());
            return Outcome.done();
        }
        caller.set(who);
        var title = templates.get(module.templateId(), way.toVersion()).title();
        var state = follow(module, way, choice.way());
        var pending = state == Follow.State.LATER ? publication.pending(module) : null;
        if (pending == null) {
            rows.end(way, state, clock.instant());
            news.tell(module.id(), title, way.toVersion(), state);
            return Outcome.done();
        }
        rows.postpone(way, pending.effectiveFrom());
        news.later(module.id(), title, way.toVersion(), pending);
        return Outcome.later(pending.effectiveFrom());
    }

    @Override
    public void fail(Task task, Exception why, boolean last) {
        if (last) {
            rows.end(FollowRows.Step.of(task.subject()), Follow.State.FAILED, clock.instant());
        }
    }

    /** Somebody has brought the module there, or further: that is no news to anybody, and nothing goes back. */
    private static boolean isThere(ModuleDraft module, FollowRows.Step step) {
        return TemplateVersion.parse(module.templateVersion()).compareTo(TemplateVersion.parse(step.toVersion())) >= 0;
    }

    private Follow.State follow(ModuleDraft module, FollowRows.Step step, Follow.Way way) {
        var plan = upgrades.plan(module, step.toVersion());
        // Own words that would lead elsewhere are somebody's to look at, although nothing about them is asked.
        if (!plan.questions().isEmpty()
                || plan.notices().stream().anyMatch(notice -> notice.kind() == UpgradeNotice.Kind.SPLIT)) {
            return Follow.State.ASKS;
        }
        var publishes = way == Follow.Way.PUBLISH && publication.isWanted(module);
        if (publishes && publication.pending(module) != null) {
            return Follow.State.LATER;
        }
        var from = module.templateVersion();
        upgrades.apply(module, step.toVersion(), plan);
        trail.fire(new AuditedAction(
                PolicyAction.UPGRADE_FOLLOWED,
                "module",
                module.id().toString(),
                Map.of("version", from),
                Map.of("version", step.toVersion())));
        return publishes && publication.publish(module, step.toVersion())
                ? Follow.State.PUBLISHED
                : Follow.State.DRAFTED;
    }
}
