package org.guizhang.policy.publish;

import java.util.List;
import org.guizhang.policy.check.Finding;
import org.guizhang.policy.consult.Consultation;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.review.Review;

/**
 * What has to be known of a draft before it is published, read in one transaction; whoever publishes is held against the
 * revision.
 *
 * @param review how its approval stands
 * @param findings what to mend in it, what blocks first
 * @param consulted whether it still reads as it was shown
 */
public record DraftState(
        Module module, Review.Standing review, List<Finding> findings, Consultation.Standing consulted) {
    /** Whether it cannot be published as it is. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** Whether there is something to publish. */
    public boolean isDue() {
        return !module.repealed() && (module.unpublished() || review.isUnderWay());
    }
}
