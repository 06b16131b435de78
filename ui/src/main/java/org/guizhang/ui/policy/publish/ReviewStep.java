package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.review.Review;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.RequestPolicySummary;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.NextStep;

/** The draft that waits for this person's decision. */
class ReviewStep implements NextStep {
    private static final int ORDER = 30;
    private final RequestPolicySummary summary;

    @Inject
    ReviewStep(RequestPolicySummary summary) {
        this.summary = summary;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.APPROVE_POLICY)) {
            return Optional.empty();
        }
        var now = summary.get();
        return now.pending().values().stream()
                .filter(review -> now.toDecide().contains(review.moduleId()))
                .findFirst()
                .flatMap(review -> now.module(review.moduleId()).map(module -> step(module, review)));
    }

    private static Step step(Module module, Review review) {
        return new Step(
                ORDER,
                "scale",
                t("step.review", said(module.title())),
                t("step.review.text", review.asker()),
                PolicyPaths.review(module.id()));
    }
}
