package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.policy.Module;
import org.guizhang.policy.Modules;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.NextStep;

/** Tells of changes to what is in force that wait to be published. First editions are the way's own business. */
class PolicyStep implements NextStep {
    private static final int ORDER = 50;
    private final Modules modules;

    @Inject
    PolicyStep(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.PUBLISH_POLICY)) {
            return Optional.empty();
        }
        return modules.list().stream()
                .filter(module -> module.latest() != null && module.unpublished())
                .findFirst()
                .map(PolicyStep::step);
    }

    private static Step step(Module module) {
        return new Step(
                ORDER,
                "publish",
                t("step.changes", said(module.title())),
                t("step.changes.text"),
                Paths.publish(module.id()));
    }
}
