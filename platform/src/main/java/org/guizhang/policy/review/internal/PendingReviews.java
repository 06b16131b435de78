package org.guizhang.policy.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.policy.draft.DraftAuthors;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.review.Approvals;
import org.guizhang.policy.review.Review;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;

/** What waits for a decision or for its publication, over all modules. */
@ApplicationScoped
public class PendingReviews {
    @Inject
    ReviewSubject subject;

    @Inject
    ReviewRows rows;

    @Inject
    EditionRegister editions;

    @Inject
    Approvals approvals;

    @Inject
    CurrentCaller caller;

    /**
     * Drafts that wait for a decision or have been approved.
     *
     * @param byModule their reviews, by module
     * @param forCaller modules about which the caller may decide: neither asked for it nor has written words of the draft
     */
    public record Pending(Map<UUID, Review> byModule, Set<UUID> forCaller) {}

    /** What is pending about these modules as they are now; as many statements for several as for one. */
    public Pending of(List<? extends ModuleDraft> all) {
        var undone = rows.undone();
        if (undone.isEmpty()) {
            return new Pending(Map.of(), Set.of());
        }
        var modules = all.stream().collect(Collectors.toMap(ModuleDraft::id, module -> module));
        var timelines = editions.timelines(undone.stream().map(Review::moduleId).toList());
        var found = new LinkedHashMap<UUID, Review>();
        var decidable = new ArrayList<DraftAuthors.Draft>();
        for (var review : undone) {
            var module = modules.get(review.moduleId());
            var timeline = timelines.getOrDefault(review.moduleId(), List.of());
            var from = review.effectiveFrom();
            if (module != null && subject.isStill(review, module) && review.isAgainst(subject.basis(timeline, from))) {
                found.put(module.id(), review);
                if (review.state() == Review.State.OPEN
                        && !review.askerId().equals(caller.get().personId())) {
                    decidable.add(new DraftAuthors.Draft(module, timeline, from));
                }
            }
        }
        return new Pending(found, forCaller(decidable));
    }

    private Set<UUID> forCaller(List<DraftAuthors.Draft> decidable) {
        if (decidable.isEmpty() || !caller.get().may(Permission.APPROVE_POLICY)) {
            return Set.of();
        }
        var me = caller.get().personId();
        var barred = approvals.barred(rows.settings(), decidable);
        return decidable.stream()
                .map(draft -> draft.module().id())
                .filter(id -> !Approvals.has(barred.getOrDefault(id, List.of()), me))
                .collect(Collectors.toSet());
    }
}
