package org.guizhang.policy.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.check.Finding;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.review.Reviews;
import org.guizhang.shared.Message;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.ForFeatures;
import org.guizhang.tenant.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what has followed a template by itself. Nobody looks at it at that moment, so it takes nothing along that
 * somebody has not finished, and brings nothing forward that was published for a later day.
 */
@ApplicationScoped
@ForFeatures
public class FollowPublication {
    @Inject
    ModuleDrafts modules;

    @Inject
    Publications publications;

    @Inject
    Reviews reviews;

    @Inject
    EditionRegister rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Whether the caller may publish alone, and the draft is what was published last. */
    public boolean isWanted(ModuleDraft module) {
        return caller.get().may(Permission.PUBLISH_POLICY)
                && !reviews.settings().required()
                && isAsPublished(module);
    }

    /** The newest edition where its day has not come; null otherwise. */
    @Nullable
    public Edition pending(ModuleDraft module) {
        return rows.timeline(module.id()).stream()
                .findFirst()
                .filter(edition -> edition.effectiveFrom().isAfter(clock.instant()))
                .orElse(null);
    }

    /** Publishes what nothing speaks against; a draft that has to be looked at stays a draft. */
    public boolean publish(ModuleDraft module, String to) {
        var draft = modules.draft(module);
        if (modules.findings(module, draft).stream().anyMatch(Finding::blocks)) {
            return false;
        }
        // One note stands for readers of either language: nobody who typed it chose one.
        var words = Message.of("upgrade.follow-note", to).both();
        var note = words.zh() + " / " + words.en();
        var making = new Publications.Making(
                Edition.Kind.PUBLISHED, null, draft, module.snapshot(), PolicyAction.EDITION_PUBLISHED, false);
        publications.issue(module, making, new Edition.Publication(note, true, null));
        return true;
    }

    private boolean isAsPublished(ModuleDraft module) {
        return rows.timeline(module.id()).stream()
                .findFirst()
                .filter(edition -> !edition.kind().ends())
                .flatMap(edition -> rows.draft(edition.id()))
                .filter(module.snapshot()::equals)
                .isPresent();
    }
}
