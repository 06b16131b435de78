package org.guizhang.policy.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.check.Finding;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.review.internal.ReviewNews;
import org.guizhang.policy.review.internal.ReviewRows;
import org.guizhang.policy.review.internal.ReviewSubject;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Four eyes: a draft is asked about by one person and decided about by another. */
@ApplicationScoped
@Transactional
public class Reviews {
    @Inject
    ModuleDrafts modules;

    @Inject
    ReviewStandings standings;

    @Inject
    ReviewSubject subject;

    @Inject
    ReviewRows rows;

    @Inject
    EditionRegister editions;

    @Inject
    ReviewNews news;

    @Inject
    Approvals approvals;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** How this business reviews. */
    @Requires(Permission.READ_POLICY)
    public Review.Settings settings() {
        return rows.settings();
    }

    /** Sets how this business reviews; for owners, since it binds all administrators. */
    @Requires(Permission.PUBLISH_POLICY)
    public void set(Review.Settings wanted) {
        if (caller.person().role() != Role.OWNER) {
            throw new Forbidden(Message.of("problem.review-setting"));
        }
        var before = rows.settings();
        if (!before.equals(wanted)) {
            rows.set(wanted);
            trail.fire(new AuditedAction(
                    PolicyAction.POLICY_REVIEW_SET,
                    "tenant",
                    caller.get().tenantId().toString(),
                    before,
                    wanted));
        }
    }

    @Requires(Permission.READ_POLICY)
    public Review.Standing standing(UUID moduleId) {
        return standings.of(modules.find(moduleId), editions.timeline(moduleId));
    }

    /** The reviews of a module, newest first. */
    @Requires(Permission.READ_POLICY)
    public List<Review> list(UUID moduleId) {
        modules.find(moduleId);
        return rows.ofModule(moduleId);
    }

    /**
     * Shows the draft as it is at {@code revision} to the reviewers; takes the place of an open question about earlier
     * words, or for another kind of publication. Throws {@link Conflict} when it cannot be published yet, or is what was
     * published last, unless that would begin earlier.
     *
     * @param editorialReason why it is to be published as editorial although it is more than wording; null or blank where
     *     it is not
     * @param from when it is to begin; null is at once. What is in force until then is what the draft is compared with
     */
    @Requires(Permission.EDIT_POLICY)
    public Review ask(
            UUID moduleId,
            @Nullable String message,
            @Nullable String editorialReason,
            @Nullable Instant from,
            int revision) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var start = from == null ? null : EffectiveFrom.moment(from, now);
        var violations = new Violations();
        var words =
                message == null || message.isBlank() ? "" : violations.text("/message", message, Review.MAX_MESSAGE);
        var reason = editorialReason == null || editorialReason.isBlank()
                ? null
                : violations.text("/editorialReason", editorialReason, Edition.MAX_NOTE);
        violations.check();
        var module = modules.lock(moduleId, revision);
        var all = editions.timeline(moduleId);
        var published = modules.read(module, all);
        var newest = published.latest();
        if (!published.unpublished()
                && newest != null
                && !EffectivePeriod.isBroughtForward(all, EffectiveFrom.orNow(start, now), now)) {
            throw new Conflict(Message.of("problem.nothing-to-publish", newest.number()));
        }
        var draft = modules.draft(module);
        if (modules.findings(module, draft).stream().anyMatch(Finding::blocks)) {
            throw new Conflict(Message.of("problem.draft-blocked"));
        }
        var latest = rows.latest(moduleId).orElse(null);
        var basis = subject.basis(all, start);
        var barred = standings.barred(module, all, start);
        if (latest != null
                && latest.digest().equals(draft.digest())
                && Objects.equals(latest.editorialReason(), reason)
                && latest.isAgainst(basis)
                && stands(latest, barred)) {
            throw new Conflict(
                    latest.state() == Review.State.OPEN
                            ? Message.of("problem.review-asked")
                            : Message.of("problem.review-approved", String.valueOf(latest.decider())));
        }
        var review = new Review(
                ids.next(),
                moduleId,
                revision,
                draft.digest(),
                start,
                basis,
                Review.State.OPEN,
                words,
                reason,
                caller.get().personId(),
                caller.get().name(),
                now,
                null,
                null,
                null,
                null);
        rows.add(review);
        news.asked(review, draft.title(), barred);
        trace(PolicyAction.REVIEW_ASKED, review, words);
        return review;
    }

    /** Whether there is no need to ask again: it waits, or is approved by somebody whose approval counts. */
    private boolean stands(Review latest, List<Author> barred) {
        return latest.state() == Review.State.OPEN
                || (latest.state() == Review.State.APPROVED && approvals.fault(latest, barred) == null);
    }

    /**
     * Approves: somebody else than who asked or has written words of the draft, about a draft that is still what was
     * shown.
     */
    @Requires(Permission.APPROVE_POLICY)
    public Review approve(UUID reviewId, @Nullable String comment) {
        return decide(reviewId, Review.State.APPROVED, comment);
    }

    /** Sends a draft back to be mended; the comment says what. */
    @Requires(Permission.APPROVE_POLICY)
    public Review sendBack(UUID reviewId, @Nullable String comment) {
        return decide(reviewId, Review.State.RETURNED, comment);
    }

    private Review decide(UUID reviewId, Review.State state, @Nullable String comment) {
        var moduleId = open(reviewId).moduleId();
        // Behind the lock: two decisions, or a decision and a change of the draft, come one after the other.
        var module = modules.lock(moduleId);
        var all = editions.timeline(moduleId);
        var review = open(reviewId);
        if (review.askerId().equals(caller.get().personId())) {
            throw new Forbidden(Message.of("problem.own-review"));
        }
        if (state == Review.State.APPROVED
                && Approvals.has(
                        standings.barred(module, all, review.effectiveFrom()),
                        caller.get().personId())) {
            throw new Forbidden(Message.of("problem.own-words"));
        }
        var violations = new Violations();
        var words = comment == null || comment.isBlank() ? "" : comment;
        if (state == Review.State.RETURNED || !words.isEmpty()) {
            words = violations.text("/comment", words, Review.MAX_MESSAGE);
        }
        violations.check();
        if (review.state() != Review.State.OPEN) {
            throw new Conflict(Message.of("problem.review-decided"));
        }
        if (!rows.latest(moduleId).map(Review::id).equals(Optional.of(reviewId)) || !subject.isStill(review, module)) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.review-void"));
        }
        var basis = subject.basis(all, review.effectiveFrom());
        if (!review.isAgainst(basis)) {
            throw new Conflict(
                    Conflict.Kind.STALE_VERSION,
                    Message.of(
                            "problem.review-moved",
                            Approvals.named(
                                    review.basis() == null
                                            ? null
                                            : review.basis().number()),
                            Approvals.named(basis == null ? null : basis.number())));
        }
        var decided = review.decided(
                state,
                caller.get().personId(),
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                words);
        rows.decide(decided);
        news.decided(
                decided, caller.get().name(), words, modules.template(module).title());
        trace(
                state == Review.State.APPROVED ? PolicyAction.REVIEW_APPROVED : PolicyAction.REVIEW_RETURNED,
                decided,
                words);
        return decided;
    }

    private Review open(UUID reviewId) {
        return rows.find(reviewId).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    private void trace(PolicyAction action, Review review, String words) {
        trail.fire(new AuditedAction(action, "module", review.moduleId().toString(), null, facts(review, words)));
    }

    private static Map<String, Object> facts(Review review, String words) {
        var facts = new TreeMap<String, Object>();
        facts.put("review", review.id());
        facts.put("digest", review.digest());
        facts.put("words", words);
        if (review.basis() != null) {
            facts.put("basis", review.basis());
        }
        if (review.effectiveFrom() != null) {
            facts.put("effectiveFrom", review.effectiveFrom());
        }
        if (review.editorialReason() != null) {
            facts.put("editorialReason", review.editorialReason());
        }
        return facts;
    }
}
