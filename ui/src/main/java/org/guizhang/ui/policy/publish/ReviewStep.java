package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.policy.Modules;
import org.guizhang.policy.Reviews;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.NextStep;

/** The draft that waits for this person's decision. */
class ReviewStep implements NextStep {
    private static final int ORDER = 30;
    private final Modules modules;
    private final Reviews reviews;

    @Inject
    ReviewStep(Modules modules, Reviews reviews) {
        this.modules = modules;
        this.reviews = reviews;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.APPROVE_POLICY)) {
            return Optional.empty();
        }
        for (var review : reviews.pending().values()) {
            if (reviews.isForMe(review)) {
                var module = modules.get(review.moduleId());
                return Optional.of(new Step(
                        ORDER,
                        "scale",
                        t("step.review", said(module.title())),
                        t("step.review.text", review.asker()),
                        PolicyPaths.review(module.id())));
            }
        }
        return Optional.empty();
    }
}
