package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.Review.Author;
import org.guizhang.policy.internal.ModuleEntity;
import org.guizhang.policy.internal.ReviewRows;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.jspecify.annotations.Nullable;

/** Whose approval counts: four eyes are two people, and the second may still approve when it is published. */
@ApplicationScoped
class Approvals {
    @Inject
    ReviewRows rows;

    @Inject
    DraftAuthors authors;

    @Inject
    ReviewNews news;

    /** Why an approval does not count. */
    enum Fault {
        /** The approver may not approve any more, or has no access. */
        LAPSED,
        /** The approver has written words of the draft. */
        OWN_WORDS
    }

    /**
     * Who approved exactly this draft; null where nobody did and the business asks for nobody. Throws {@link Conflict}
     * where it does.
     *
     * @param from when the draft is to begin: nobody has approved own words that are beyond what counts until then
     */
    @Nullable
    String approver(ModuleEntity module, Resolved draft, Instant from) {
        var latest = rows.latest(module.id());
        if (latest.filter(review -> review.state() == Review.State.OPEN).isPresent()) {
            news.over(module.id());
        }
        var approved = latest.filter(review -> review.state() == Review.State.APPROVED)
                .filter(review -> review.digest().equals(draft.digest()))
                .orElse(null);
        var fault = approved == null ? null : fault(module, approved, from);
        if (approved != null && fault == null) {
            return approved.decider();
        }
        if (!rows.settings().required()) {
            return null;
        }
        if (approved == null || fault == null) {
            throw new Conflict(Message.of("problem.review-needed"));
        }
        var name = approved.decider() == null ? "" : approved.decider();
        throw new Conflict(
                Message.of(fault == Fault.LAPSED ? "problem.approver-lapsed" : "problem.approver-wrote", name));
    }

    /**
     * Refuses to call a draft editorial for a reason that whoever approved it was not told: the approval is for a material
     * change, or for another reason. To be asked after {@link #approver}.
     */
    void covers(ModuleEntity module, String editorialReason) {
        if (rows.settings().required()) {
            var named = rows.latest(module.id()).map(Review::editorialReason).orElse(null);
            if (named == null) {
                throw new Conflict(Message.of("problem.review-material"));
            }
            if (!named.equals(editorialReason)) {
                throw new Conflict(Message.of("problem.review-editorial", named));
            }
        }
    }

    /** Why an approval of the draft as it is now does not count; null if it does. */
    @Nullable
    Fault fault(ModuleEntity module, Review approved) {
        return fault(module, approved, null);
    }

    private @Nullable Fault fault(ModuleEntity module, Review approved, @Nullable Instant from) {
        var decider = approved.deciderId();
        if (decider == null || !rows.mayApprove(decider)) {
            return Fault.LAPSED;
        }
        return has(barred(module, from), decider) ? Fault.OWN_WORDS : null;
    }

    /** Those who may not approve the draft because they have written words of it. */
    List<Author> barred(ModuleEntity module) {
        return barred(module, null);
    }

    private List<Author> barred(ModuleEntity module, @Nullable Instant from) {
        var settings = rows.settings();
        return settings.required() && !settings.authorMayApprove() ? authors.of(module, from) : List.of();
    }

    static boolean has(List<Author> authors, UUID person) {
        return authors.stream().anyMatch(author -> author.id().equals(person));
    }
}
