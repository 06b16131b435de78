package org.guizhang.policy.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.draft.DraftAuthors;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.review.internal.ReviewNews;
import org.guizhang.policy.review.internal.ReviewRows;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.tenant.ForFeatures;
import org.jspecify.annotations.Nullable;

/** Whose approval counts: four eyes are two people, and the second may still approve when it is published. */
@ApplicationScoped
@ForFeatures
public class Approvals {
    @Inject
    ReviewRows rows;

    @Inject
    DraftAuthors authors;

    @Inject
    ReviewNews news;

    /** Why an approval does not count. */
    enum Fault {
        /** Nobody has approved these words. */
        MISSING("problem.review-needed"),
        /** It was given for what differs from another edition than the one that would be changed. */
        OTHER_BASIS("problem.review-basis"),
        /** The approver may not approve any more, or has no access. */
        LAPSED("problem.approver-lapsed"),
        /** The approver has written words of the draft. */
        OWN_WORDS("problem.approver-wrote");

        private final String problem;

        Fault(String problem) {
            this.problem = problem;
        }
    }

    /**
     * Who approved exactly this draft as a change of this edition; null where nobody did and the business asks for nobody.
     * Throws {@link Conflict} where it does.
     *
     * @param from when the draft begins: nobody has approved own words that are beyond what counts until then
     * @param basis the edition in force until the draft begins, null where nothing is
     */
    @Nullable
    public String approver(ModuleDraft module, Resolved draft, Instant from, @Nullable Edition basis) {
        var latest = rows.latest(module.id()).orElse(null);
        if (latest != null && latest.state() == Review.State.OPEN) {
            news.withdraw(module.id(), draft.title());
        }
        var fault = fault(module, latest, draft, from, basis);
        if (latest != null && fault == null) {
            return latest.decider();
        }
        if (fault == null || !rows.settings().required()) {
            return null;
        }
        throw new Conflict(problem(fault, latest, basis));
    }

    /** Why the draft cannot be published from a moment on as a change of this edition; null where it can. */
    @Nullable
    public Text objection(ModuleDraft module, Resolved draft, Instant from, @Nullable Edition basis) {
        if (!rows.settings().required()) {
            return null;
        }
        var latest = rows.latest(module.id()).orElse(null);
        var fault = fault(module, latest, draft, from, basis);
        return fault == null ? null : problem(fault, latest, basis).both();
    }

    /**
     * Refuses to call a draft that is more than wording editorial for a reason that whoever approved it was not told: the
     * approval is for a material change, or for another reason. To be asked after {@link #approver}.
     */
    public void covers(ModuleDraft module, String editorialReason) {
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

    private @Nullable Fault fault(
            ModuleDraft module, @Nullable Review latest, Resolved draft, Instant from, @Nullable Edition basis) {
        if (latest == null
                || latest.state() != Review.State.APPROVED
                || !latest.digest().equals(draft.digest())) {
            return Fault.MISSING;
        }
        return latest.isAgainst(Review.Basis.of(basis)) ? fault(latest, barred(module, from)) : Fault.OTHER_BASIS;
    }

    private static Message problem(Fault fault, @Nullable Review latest, @Nullable Edition basis) {
        if (latest == null || fault == Fault.MISSING) {
            return Message.of(Fault.MISSING.problem);
        }
        if (fault == Fault.OTHER_BASIS) {
            var approved = latest.basis();
            return Message.of(
                    fault.problem,
                    named(approved == null ? null : approved.number()),
                    named(basis == null ? null : basis.number()));
        }
        return Message.of(fault.problem, latest.decider() == null ? "" : latest.decider());
    }

    /** An edition with which a draft is compared, in words. */
    static Text named(@Nullable String number) {
        return (number == null ? Message.of("basis.none") : Message.of("basis.edition", number)).both();
    }

    /**
     * Why an approval of the draft as it is now does not count, whatever it is compared with; null if it does.
     *
     * @param barred those who may not approve the draft from the day in question on
     */
    @Nullable
    Fault fault(Review approved, List<Author> barred) {
        var decider = approved.deciderId();
        if (decider == null || !rows.mayApprove(decider)) {
            return Fault.LAPSED;
        }
        return has(barred, decider) ? Fault.OWN_WORDS : null;
    }

    /**
     * Those who may not approve the draft because they have written words of it.
     *
     * @param from when it is to begin; null is at once
     */
    List<Author> barred(ModuleDraft module, @Nullable Instant from) {
        return rows.settings().barsAuthors() ? authors.of(module, from) : List.of();
    }

    /** The same of several drafts, by module; as many statements as for one. */
    public Map<UUID, List<Author>> barred(Review.Settings settings, Collection<DraftAuthors.Draft> drafts) {
        return settings.barsAuthors() ? authors.of(drafts) : Map.of();
    }

    public static boolean has(List<Author> authors, UUID person) {
        return authors.stream().anyMatch(author -> author.id().equals(person));
    }
}
