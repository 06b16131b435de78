package org.guizhang.policy.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.diff.Differences;
import org.guizhang.policy.diff.Substance;
import org.guizhang.policy.diff.SubstanceCheck;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.review.Approvals;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** What a publication would do that has to be meant: looked at before, and refused where it was not said. */
@ApplicationScoped
@Transactional
public class PublicationForecasts {
    /** So many things are named in a refusal; the rest are counted. */
    private static final int NAMED = 5;

    @Inject
    ModuleDrafts modules;

    @Inject
    EditionRegister rows;

    @Inject
    Differences differences;

    @Inject
    Approvals approvals;

    @Inject
    Clock clock;

    /** What publishing the draft would mean; {@code from} null is now. */
    @Requires(Permission.PUBLISH_POLICY)
    public PublicationForecast outlook(UUID moduleId, @Nullable Instant from) {
        var module = modules.find(moduleId);
        var draft = modules.draft(module);
        var editions = rows.timeline(moduleId);
        var now = clock.instant();
        var start = EffectiveFrom.orNow(from, now);
        var substance = editions.isEmpty() ? List.<Substance>of() : substance(start, editions, draft, now);
        var unapproved = approvals.objection(module, draft, start, EffectivePeriod.basis(editions, start, now));
        return outlook(editions, start, substance, unapproved, now);
    }

    /** The same for words that are known to be what they are: an edition that comes back, or an end. */
    @Requires(Permission.PUBLISH_POLICY)
    public PublicationForecast start(UUID moduleId, @Nullable Instant from) {
        modules.find(moduleId);
        var now = clock.instant();
        return outlook(rows.timeline(moduleId), EffectiveFrom.orNow(from, now), List.of(), null, now);
    }

    private static PublicationForecast outlook(
            List<Edition> editions, Instant start, List<Substance> substance, @Nullable Text unapproved, Instant now) {
        return new PublicationForecast(
                EffectivePeriod.overruled(editions, start, now),
                EffectiveFrom.isFar(start, now),
                substance,
                unapproved);
    }

    /**
     * The reason to keep with an editorial edition; null where none is needed, whatever is given: with a reason that
     * accounts for nothing, small changes would begin to be counted anew. Throws {@link Rejected} naming what is more than
     * wording where a reason is needed and none is given.
     *
     * @param from when it begins, {@code now} or later
     */
    @Nullable
    String reason(@Nullable String given, Instant from, List<Edition> editions, Resolved after, Instant now) {
        var violations = new Violations();
        var reason =
                given == null || given.isBlank() ? null : violations.text("/editorialReason", given, Edition.MAX_NOTE);
        violations.check();
        var substance = substance(from, editions, after, now);
        if (substance.isEmpty()) {
            return null;
        }
        if (reason == null) {
            throw Rejected.field("/editorialReason", "editorial-reason", named(substance));
        }
        return reason;
    }

    /**
     * What is more than wording beyond the text in force until {@code from}; or, where nothing is, beyond the last edition
     * that people were asked about or that has a reason: many small changes may come to a large one.
     */
    private List<Substance> substance(Instant from, List<Edition> editions, Resolved after, Instant now) {
        var edition = EffectivePeriod.before(editions, from, now);
        if (edition == null || edition.kind().ends()) {
            return SubstanceCheck.anew(after);
        }
        var found = substance(edition, after);
        var last = EffectivePeriod.accounted(editions, edition);
        return !found.isEmpty() || last.equals(edition)
                ? found
                : substance(last, after).stream()
                        .map(one -> one.since(last.number()))
                        .toList();
    }

    private List<Substance> substance(Edition edition, Resolved after) {
        var before = rows.content(edition);
        return SubstanceCheck.of(differences.between(before, after), before, after);
    }

    private static Message named(List<Substance> substance) {
        var things = substance.stream()
                .limit(NAMED)
                .map(thing -> Message.said(thing.named()))
                .reduce((one, next) -> Message.of("series", one, next))
                .orElse(Message.said(""));
        var more = substance.size() - NAMED;
        return more > 0 ? Message.of("substance.more", things, more) : things;
    }
}
