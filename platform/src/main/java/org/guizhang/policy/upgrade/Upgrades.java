package org.guizhang.policy.upgrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.draft.DraftAuthors;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.upgrade.internal.AnswerAuthors;
import org.guizhang.policy.upgrade.internal.AnswerCheck;
import org.guizhang.policy.upgrade.internal.UpgradeEntity;
import org.guizhang.policy.upgrade.internal.UpgradePlans;
import org.guizhang.policy.upgrade.internal.UpgradeStore;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Templates;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/**
 * Takes drafts to newer versions of their templates. Decisions are kept one by one, so that an upgrade can be left and
 * gone on with; nothing changes for readers before the draft is published.
 */
@ApplicationScoped
@Transactional
public class Upgrades {
    @Inject
    UpgradeStore store;

    @Inject
    ModuleDrafts modules;

    @Inject
    Templates templates;

    @Inject
    UpgradePlans plans;

    @Inject
    CurrentCaller caller;

    @Inject
    DraftAuthors authors;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** The newest version of a module's template, if the draft follows an older one. */
    @Requires(Permission.READ_POLICY)
    public Optional<String> newer(UUID moduleId) {
        return plans.newer(modules.find(moduleId));
    }

    /** Where the upgrade stands: what is asked, what goes along, what it would change. */
    @Requires(Permission.READ_POLICY)
    public Upgrade get(UUID moduleId) {
        return read(modules.find(moduleId));
    }

    /**
     * Answers a question, or takes the answer back with a null choice.
     *
     * @param revision of the upgrade it starts from; {@link Conflict} when somebody else has decided since
     * @throws Rejected if the answer is none of those offered, or does not fit the new version
     */
    @Requires(Permission.EDIT_POLICY)
    public Upgrade decide(UUID moduleId, String questionId, @Nullable Decision wanted, int revision) {
        var module = modules.find(moduleId);
        var to = plans.newer(module).orElseThrow(Upgrades::nothing);
        var row = store.find(module.id());
        if ((row == null ? 0 : row.revision()) != revision) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        var decisions = new HashMap<>(UpgradePlans.decisions(row, module, to));
        var question = question(plans.plan(module, to, decisions), questionId);
        if (wanted == null) {
            decisions.remove(questionId);
        } else {
            AnswerCheck.check(question, wanted, templates.get(module.templateId(), to));
            decisions.put(questionId, wanted.answered(question.basis(), by(), decisions.get(questionId)));
            AnswerCheck.stands(question(plans.plan(module, to, decisions), questionId));
        }
        store.kept(row, moduleId)
                .decide(module.templateVersion(), to, decisions, caller.get().name(), clock.instant());
        store.flush();
        trail.fire(new AuditedAction(
                PolicyAction.UPGRADE_DECIDED, "module", moduleId.toString(), question.decision(), wanted));
        return read(module);
    }

    /**
     * Puts the decided upgrade into the draft. Throws {@link Conflict} while questions are open, and when somebody
     * else has changed the draft since {@code revision}.
     */
    @Requires(Permission.EDIT_POLICY)
    public Module apply(UUID moduleId, int revision) {
        var module = modules.find(moduleId);
        var to = plans.newer(module).orElseThrow(Upgrades::nothing);
        ModuleDrafts.guard(module, revision);
        var row = store.find(module.id());
        var plan = plans.plan(module, to, UpgradePlans.decisions(row, module, to));
        if (!plan.isDecided()) {
            var open = plan.questions().stream().filter(UpgradeQuestion::isOpen).count();
            throw new Conflict(Message.of("problem.upgrade-open", open));
        }
        var from = module.templateVersion();
        var before = UpgradeEntity.State.of(module);
        var fresh = templates.get(module.templateId(), to);
        var own = new HashMap<>(ParameterValues.check(fresh, plan.parameters()));
        own.keySet().retainAll(plan.parameters().keySet());
        var was = module.content();
        module.follow(to, own, plan.amendments(), clock.instant());
        var after = UpgradeEntity.State.of(module);
        store.kept(row, moduleId).apply(from, to, before, after, caller.get().name(), clock.instant());
        modules.flush();
        authors.wrote(module, was);
        authors.answered(module, was, AnswerAuthors.by(plan, was));
        trail.fire(new AuditedAction(
                PolicyAction.UPGRADE_APPLIED,
                "module",
                moduleId.toString(),
                Map.of("version", from),
                Map.of("version", to)));
        return modules.read(module);
    }

    /**
     * Puts the draft back as it was before the last upgrade. Throws {@link Conflict} if there is none, or if the draft
     * has been changed since, because that would be lost.
     */
    @Requires(Permission.EDIT_POLICY)
    public Module undo(UUID moduleId, int revision) {
        var module = modules.find(moduleId);
        var row = store.find(module.id());
        var before = row == null ? null : row.before();
        if (row == null || before == null) {
            throw new Conflict(Message.of("problem.upgrade-none"));
        }
        ModuleDrafts.guard(module, revision);
        if (!row.isAsApplied(module)) {
            throw new Conflict(Message.of("problem.upgrade-changed"));
        }
        var from = module.templateVersion();
        var was = module.content();
        module.follow(before.version(), before.parameters(), before.amendments(), clock.instant());
        row.undo(caller.get().name(), clock.instant());
        modules.flush();
        authors.wrote(module, was);
        trail.fire(new AuditedAction(
                PolicyAction.UPGRADE_UNDONE,
                "module",
                moduleId.toString(),
                Map.of("version", from),
                Map.of("version", before.version())));
        return modules.read(module);
    }

    private Decision.By by() {
        return new Decision.By(
                caller.get().personId(), caller.get().name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Upgrade read(ModuleDraft module) {
        return plans.read(module, store.find(module.id()));
    }

    private static UpgradeQuestion question(UpgradePlan plan, String id) {
        return plan.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    private static Conflict nothing() {
        return new Conflict(Message.of("problem.upgrade-newest"));
    }
}
