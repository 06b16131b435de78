package org.guizhang.policy.upgrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guizhang.policy.draft.internal.ModuleEntity;
import org.guizhang.policy.upgrade.internal.Rebase;
import org.guizhang.policy.upgrade.internal.VersionStep;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;

/** What following a version would make of a module. */
@ApplicationScoped
public class FollowPlan {
    /** As many ways between versions as one release of the catalogue opens. */
    private static final int MAX_STEPS = 32;

    @Inject
    Templates templates;

    // What differs between two versions, once for all modules that go that way; a node that lacks it works it out.
    private final Map<String, VersionStep> steps = new LinkedHashMap<>();

    public UpgradePlan of(ModuleEntity module, String to) {
        var old = templates.get(module.templateId(), module.templateVersion());
        var fresh = templates.get(module.templateId(), to);
        var step = step(old, fresh);
        return step.simple(module.amendments(), module.parameters())
                .orElseGet(() ->
                        Rebase.plan(old, fresh, step.succession(), module.amendments(), module.parameters(), Map.of()));
    }

    private synchronized VersionStep step(Template old, Template fresh) {
        var from = old.version().toString();
        var to = fresh.version().toString();
        var key = old.id() + "@" + from + "@" + to;
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
