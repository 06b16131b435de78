package org.guizhang.policy.upgrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.upgrade.internal.Rebase;
import org.guizhang.policy.upgrade.internal.UpgradeEntity;
import org.guizhang.policy.upgrade.internal.UpgradeStore;
import org.guizhang.policy.upgrade.internal.VersionStep;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.ForFeatures;

/** Upgrades that nobody has decided about: of modules that follow new versions by themselves. */
@ApplicationScoped
@ForFeatures
public class FollowedUpgrades {
    /** As many ways between versions as one release of the catalogue opens. */
    private static final int MAX_STEPS = 32;

    @Inject
    Templates templates;

    @Inject
    UpgradeStore store;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    // What differs between two versions, once for all modules that go that way; a node that lacks it works it out.
    private final Map<String, VersionStep> steps = new LinkedHashMap<>();

    /** What following a version would make of a module. */
    public UpgradePlan plan(ModuleDraft module, String to) {
        var old = templates.get(module.templateId(), module.templateVersion());
        var fresh = templates.get(module.templateId(), to);
        var step = step(old, fresh);
        return step.simple(module.amendments(), module.parameters())
                .orElseGet(() ->
                        Rebase.plan(old, fresh, step.succession(), module.amendments(), module.parameters(), Map.of()));
    }

    /** Takes a module to a version by a plan that asks nothing; it can be undone like any upgrade. */
    public void apply(ModuleDraft module, String to, UpgradePlan plan) {
        var from = module.templateVersion();
        var before = UpgradeEntity.State.of(module);
        module.follow(to, plan.parameters(), plan.amendments(), clock.instant());
        store.kept(store.find(module.id()), module.id())
                .apply(
                        from,
                        to,
                        before,
                        UpgradeEntity.State.of(module),
                        caller.get().name(),
                        clock.instant());
        store.flush();
    }

    private synchronized VersionStep step(Template old, Template fresh) {
        var from = old.version().toString();
        var to = fresh.version().toString();
        // By what they say: businesses may have templates of one name.
        var key = old.source().checksum() + "@" + fresh.source().checksum();
        var step = steps.remove(key);
        if (step == null) {
            step = VersionStep.between(old, fresh, templates.succession(old.id(), from, to));
        }
        steps.put(key, step);
        if (steps.size() > MAX_STEPS) {
            var oldest = steps.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return step;
    }
}
