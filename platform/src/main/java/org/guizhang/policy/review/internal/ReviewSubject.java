package org.guizhang.policy.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guizhang.policy.draft.Drafts;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.review.Review;
import org.jspecify.annotations.Nullable;

/** What a review is about: the words of a draft, and the edition that they change. */
@ApplicationScoped
public class ReviewSubject {
    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    /** Whether a review is about the draft as it is now. */
    public boolean isStill(Review review, ModuleDraft module) {
        return review.digest().equals(drafts.digest(module));
    }

    /** What a draft would change that begins at a moment, or now where that is past or null; null where nothing is in force. */
    public Review.@Nullable Basis basis(List<Edition> newestFirst, @Nullable Instant from) {
        var now = clock.instant();
        return Review.Basis.of(EffectivePeriod.basis(newestFirst, EffectiveFrom.orNow(from, now), now));
    }
}
