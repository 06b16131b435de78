package org.guizhang.policy.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.check.Finding;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionPublished;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.review.Approvals;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Publishes drafts and reads what was published. */
@ApplicationScoped
@Transactional
public class Publications {
    @Inject
    ModuleDrafts modules;

    @Inject
    EditionRegister rows;

    @Inject
    PublicationForecasts forecasts;

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

    @Inject
    Event<EditionPublished> published;

    /**
     * What an edition is made of.
     *
     * @param draft template version, parameters and amendments behind the content, null where they are not known
     * @param reviewed whether a second person has to have approved it, where the business asks for that
     */
    record Making(
            Edition.Kind kind,
            @Nullable UUID source,
            Resolved content,
            @Nullable String draft,
            PolicyAction action,
            boolean reviewed) {}

    /**
     * Publishes the draft as it is at {@code revision}, in one transaction. An edition cannot begin in the past,
     * because what was in force on a day stays what it was. Throws {@link Conflict} when nothing has changed since the
     * last edition, when an edition that has not begun would never begin and that was not said, or where a second person
     * has to approve and has not approved exactly this draft as a change of what is in force until then, or not for this
     * reason as editorial; {@link Rejected} with everything that {@link Checks} find blocking, and for a change that is more
     * than wording and is called editorial without a reason.
     */
    @Requires(Permission.PUBLISH_POLICY)
    public Edition publish(UUID moduleId, Edition.Publication publication, int revision) {
        check(publication);
        var seen = rows.timeline(moduleId);
        var module = modules.lock(moduleId, revision);
        var editions = rows.timeline(moduleId);
        if (!editions.equals(seen)) {
            // Somebody else was faster while this waited: what is in the books is not what was looked at.
            throw ModuleDrafts.stale();
        }
        var draft = modules.draft(module);
        var blocking =
                modules.findings(module, draft).stream().filter(Finding::blocks).toList();
        if (!blocking.isEmpty()) {
            throw Rejected.of(blocking.stream().map(Finding::violation).toList());
        }
        var making = new Making(
                Edition.Kind.PUBLISHED, null, draft, module.snapshot(), PolicyAction.EDITION_PUBLISHED, true);
        return issue(module, making, publication, editions);
    }

    /**
     * Puts an edition of any kind into the books: the only place where one comes about. The caller holds the lock on
     * the module, so that numbers and periods follow each other; the moment is read behind that lock for the same
     * reason.
     */
    Edition issue(ModuleDraft module, Making making, Edition.Publication publication) {
        return issue(module, making, publication, rows.timeline(module.id()));
    }

    private Edition issue(ModuleDraft module, Making making, Edition.Publication publication, List<Edition> editions) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var note = check(publication);
        var start = publication.start();
        var from = start.from() == null ? now : start.from().truncatedTo(ChronoUnit.MICROS);
        var latest = editions.isEmpty() ? null : editions.get(0);
        var overruled = EffectivePeriod.overruled(editions, from, now);
        if (latest != null && isSame(latest, making) && !isBroughtForward(editions, from, now, start)) {
            throw new Conflict(Message.of("problem.nothing-to-publish", latest.number()));
        }
        start.agree(overruled);
        var basis = EffectivePeriod.basis(editions, from, now);
        var approver = making.reviewed() ? approvals.approver(module, making.content(), from, basis) : null;
        var before = rows.text(basis);
        var material = latest == null || publication.material();
        var reason = material
                ? null
                : forecasts.reason(publication.editorialReason(), from, editions, making.content(), now);
        if (reason != null && making.kind() == Edition.Kind.PUBLISHED) {
            approvals.covers(module, reason);
        }
        var edition = new Edition(
                ids.next(),
                module.id(),
                next(latest, material),
                making.kind(),
                making.source(),
                making.content().digest(),
                note,
                material,
                from,
                now,
                caller.get().name(),
                approver,
                reason);
        rows.add(edition, making.content(), making.draft());
        trail.fire(new AuditedAction(
                making.action(),
                "module",
                module.id().toString(),
                latest == null ? null : Map.of("number", latest.number(), "digest", latest.digest()),
                facts(edition, overruled)));
        published.fire(new EditionPublished(edition, making.content(), before, editions));
        return edition;
    }

    private static boolean isSame(Edition latest, Making making) {
        return !latest.kind().ends()
                && !making.kind().ends()
                && latest.digest().equals(making.content().digest());
    }

    /** Whether the same words are to begin earlier, and that is said. */
    private static boolean isBroughtForward(List<Edition> newestFirst, Instant from, Instant now, EffectiveFrom start) {
        return EffectivePeriod.isBroughtForward(newestFirst, from, now)
                && start.replaces().contains(newestFirst.get(0).number());
    }

    /** The trimmed note of a publication that keeps the rules. */
    private String check(Edition.Publication publication) {
        var violations = new Violations();
        var note = violations.text("/note", publication.note(), Edition.MAX_NOTE);
        publication.start().check(violations, clock.instant());
        violations.check();
        return note;
    }

    private static Map<String, String> facts(Edition edition, List<Edition> overruled) {
        var facts = new TreeMap<String, String>();
        facts.put("number", edition.number());
        facts.put("digest", edition.digest());
        facts.put("note", edition.note());
        facts.put("effectiveFrom", edition.effectiveFrom().toString());
        if (edition.editorialReason() != null) {
            facts.put("editorialReason", edition.editorialReason());
        }
        if (!overruled.isEmpty()) {
            facts.put("replaces", overruled.stream().map(Edition::number).collect(Collectors.joining(", ")));
        }
        return facts;
    }

    static String next(@Nullable Edition latest, boolean material) {
        if (latest == null) {
            return "1.0";
        }
        return material ? latest.major() + 1 + ".0" : latest.major() + "." + (latest.minor() + 1);
    }
}
