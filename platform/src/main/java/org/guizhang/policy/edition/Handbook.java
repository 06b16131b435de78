package org.guizhang.policy.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.edition.internal.EditionRows;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** All editions in force for the tenant at a moment. */
@ApplicationScoped
@Transactional
public class Handbook {
    @Inject
    EditionRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** One module's part of the handbook. */
    public record Part(Edition edition, Resolved content) {}

    /** One clause with where it stands and by which edition it is in force. */
    public record Place(Edition edition, Resolved content, Resolved.Chapter chapter, Resolved.Clause clause) {}

    /**
     * The handbook at a moment, modules in the order of their activation.
     *
     * @param at null for now; a moment to come only for those who may see drafts, others read it as of now
     */
    @Requires(Permission.READ_HANDBOOK)
    public List<Part> at(@Nullable Instant at) {
        var editions = rows.inForce(moment(at));
        var contents = rows.contents(editions);
        return editions.stream()
                .sorted(Comparator.comparing(edition -> edition.moduleId().toString()))
                .map(edition -> new Part(edition, contents.of(edition)))
                .toList();
    }

    /** One clause as in force at a moment; {@link NotFound} if it was not. */
    @Requires(Permission.READ_HANDBOOK)
    public Place clause(UUID moduleId, String key, @Nullable Instant at) {
        for (var part : at(at)) {
            if (part.edition().moduleId().equals(moduleId)) {
                for (var chapter : part.content().chapters()) {
                    for (var clause : chapter.clauses()) {
                        if (clause.key().equals(key)) {
                            return new Place(part.edition(), part.content(), chapter, clause);
                        }
                    }
                }
            }
        }
        throw new NotFound(Message.of("problem.not-found"));
    }

    private Instant moment(@Nullable Instant at) {
        var violations = new Violations();
        Dates.check(violations, "/at", at);
        violations.check();
        var now = clock.instant();
        return at == null || (at.isAfter(now) && !caller.get().may(Permission.READ_POLICY)) ? now : at;
    }
}
