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
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.NextStep;
import org.jspecify.annotations.Nullable;

/** Tells of changes to what is in force that wait to be published. First editions are the way's own business. */
class PolicyStep implements NextStep {
    private static final int ORDER = 50;
    private final RequestPolicySummary summary;
    private final Formats formats;

    @Inject
    PolicyStep(RequestPolicySummary summary, Formats formats) {
        this.summary = summary;
        this.formats = formats;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.PUBLISH_POLICY)) {
            return Optional.empty();
        }
        var now = summary.get();
        var changed = now.modules().stream()
                .filter(module -> module.latest() != null && module.unpublished() && !module.repealed())
                .toList();
        var ready =
                changed.stream().filter(module -> !waits(now.reviewOf(module))).findFirst();
        // What this person is asked to decide, ReviewStep says.
        return ready.map(module -> step(module, now.reviewOf(module)))
                .or(() -> changed.stream()
                        .filter(module -> !now.toDecide().contains(module.id()))
                        .findFirst()
                        .map(module -> waiting(module, now.reviewOf(module))));
    }

    private static boolean waits(@Nullable Review review) {
        return review != null && review.state() == Review.State.OPEN;
    }

    private static Step waiting(Module module, @Nullable Review review) {
        return new Step(
                ORDER,
                "clock",
                t("step.waiting", said(module.title())),
                t("step.waiting.text", review == null ? "" : review.asker()),
                PolicyPaths.review(module.id()));
    }

    private Step step(Module module, @Nullable Review review) {
        var decider = review == null ? null : review.decider();
        return new Step(
                ORDER,
                "publish",
                t("step.changes", said(module.title())),
                decider == null
                        ? t("step.changes.since", formats.moment(module.changedAt()))
                        : t("step.changes.approved", decider),
                PolicyPaths.publish(module.id()));
    }
}
