package org.guizhang.policy.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.review.Reviews;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** The life of a module, from its activation to its end. */
@ApplicationScoped
@Transactional
public class ModuleHistory {
    @Inject
    ModuleDrafts modules;

    @Inject
    EditionRegister editions;

    @Inject
    Reviews reviews;

    /** What can happen to a module. */
    public enum Kind {
        ACTIVATED,
        ASKED,
        APPROVED,
        RETURNED,
        PUBLISHED,
        ROLLED_BACK,
        WITHDRAWN,
        REPEALED
    }

    /**
     * One thing that happened.
     *
     * @param who the name at that time, null where it is in the trail only
     * @param words note, message or comment; may be empty
     * @param period for an edition: it, and until when it counts
     */
    public record Event(
            Instant at,
            Kind kind,
            @Nullable String who,
            String words,
            @Nullable EffectivePeriod period) {}

    /** Everything that happened to a module, newest first. */
    @Requires(Permission.READ_POLICY)
    public List<Event> of(UUID moduleId) {
        var module = modules.find(moduleId);
        var events = new ArrayList<Event>();
        for (var period : EffectivePeriod.of(editions.timeline(moduleId))) {
            var edition = period.edition();
            events.add(new Event(
                    edition.publishedAt(),
                    Kind.valueOf(edition.kind().name()),
                    edition.publisher(),
                    edition.note(),
                    period));
        }
        for (var review : reviews.list(moduleId)) {
            var decider = review.decider();
            var decidedAt = review.decidedAt();
            if (decider != null && decidedAt != null) {
                var words = review.comment() == null ? "" : review.comment();
                events.add(new Event(decidedAt, Kind.valueOf(review.state().name()), decider, words, null));
            }
            events.add(new Event(review.askedAt(), Kind.ASKED, review.asker(), review.message(), null));
        }
        // The sort is stable: what came in the same moment keeps the order above.
        events.sort(Comparator.comparing(Event::at).reversed());
        events.add(new Event(module.createdAt(), Kind.ACTIVATED, null, "", null));
        return List.copyOf(events);
    }
}
