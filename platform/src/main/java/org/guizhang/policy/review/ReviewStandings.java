package org.guizhang.policy.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.draft.DraftAuthors;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.review.internal.ReviewRows;
import org.guizhang.policy.review.internal.ReviewSubject;
import org.guizhang.tenant.ForFeatures;
import org.jspecify.annotations.Nullable;

/** Where the reviews of drafts stand: whether the newest is about the draft as it is now, and what it is worth. */
@ApplicationScoped
@ForFeatures
public class ReviewStandings {
    @Inject
    ReviewSubject subject;

    @Inject
    ReviewRows rows;

    @Inject
    Approvals approvals;

    /** @param newestFirst all editions of the module */
    public Review.Standing of(ModuleDraft module, List<Edition> newestFirst) {
        var settings = rows.settings();
        var latest = rows.latest(module.id()).orElse(null);
        var from = latest == null ? null : latest.effectiveFrom();
        var basis = subject.basis(newestFirst, from);
        var barred = barred(settings, module, newestFirst, from);
        var holds = latest != null && subject.isStill(latest, module) && latest.isAgainst(basis);
        var counts =
                latest != null && latest.state() == Review.State.APPROVED && approvals.fault(latest, barred) == null;
        return new Review.Standing(
                settings, latest, holds, basis, latest == null ? null : published(newestFirst, latest), counts, barred);
    }

    /** Those who may not approve the draft that begins at a moment, since they have written words of it. */
    List<Author> barred(ModuleDraft module, List<Edition> newestFirst, @Nullable Instant from) {
        return barred(rows.settings(), module, newestFirst, from);
    }

    private List<Author> barred(
            Review.Settings settings, ModuleDraft module, List<Edition> newestFirst, @Nullable Instant from) {
        return approvals
                .barred(settings, List.of(new DraftAuthors.Draft(module, newestFirst, from)))
                .getOrDefault(module.id(), List.of());
    }

    /** The newest edition made of what a review is about. */
    private static @Nullable Edition published(List<Edition> newestFirst, Review review) {
        return newestFirst.stream()
                .filter(edition -> edition.kind() == Edition.Kind.PUBLISHED
                        && edition.digest().equals(review.digest())
                        && !edition.publishedAt().isBefore(review.askedAt()))
                .findFirst()
                .orElse(null);
    }
}
