package org.guizhang.policy.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.draft.DraftAuthors;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/**
 * The ways out: put out of force, bring an earlier edition back, give the module up. Each is a new edition, so that
 * what was in force on a day stays what it was. None waits for a second person: what has gone wrong must be stopped at
 * once, and what comes back was published before.
 */
@ApplicationScoped
@Transactional
public class Withdrawals {
    @Inject
    ModuleDrafts modules;

    @Inject
    Publications publications;

    @Inject
    EditionRegister rows;

    @Inject
    DraftAuthors authors;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** Puts a module out of force from {@code start} on; its draft stays and can be published again. */
    @Requires(Permission.PUBLISH_POLICY)
    public Edition withdraw(UUID moduleId, @Nullable String reason, EffectiveFrom start) {
        var module = modules.lock(moduleId);
        var latest = latest(moduleId);
        if (latest == null) {
            throw new Conflict(Message.of("problem.nothing-in-force"));
        }
        return end(module, latest, Edition.Kind.WITHDRAWN, reason, start);
    }

    /**
     * Gives a module up: out of force from {@code start} on, and its draft stands still from this moment.
     * Activating the template again, or bringing an edition back, takes it up again.
     */
    @Requires(Permission.PUBLISH_POLICY)
    public Module repeal(UUID moduleId, @Nullable String reason, EffectiveFrom start) {
        var module = modules.lock(moduleId);
        if (module.isRepealed()) {
            throw new Conflict(Message.of("problem.module-repealed"));
        }
        var violations = new Violations();
        var why = violations.text("/reason", reason, Edition.MAX_NOTE);
        violations.check();
        module.repeal(clock.instant());
        modules.flush();
        var latest = latest(moduleId);
        if (latest != null) {
            end(module, latest, Edition.Kind.REPEALED, why, start);
        } else {
            trail.fire(new AuditedAction(
                    PolicyAction.MODULE_REPEALED, "module", moduleId.toString(), null, Map.of("note", why)));
        }
        return modules.read(module);
    }

    /**
     * Publishes the content of an earlier edition again. The draft goes back with it if {@code draftToo}; otherwise it
     * keeps what is being written. Throws {@link Conflict} when that is the latest content anyway.
     */
    @Requires(Permission.PUBLISH_POLICY)
    public Edition rollBack(UUID editionId, Edition.Publication how, boolean draftToo) {
        var wanted = rows.find(editionId).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        var module = modules.lock(wanted.moduleId());
        if (wanted.kind().ends()) {
            throw new Conflict(Message.of("problem.roll-back-to-end", wanted.number()));
        }
        var snapshot = rows.draft(editionId).orElse(null);
        if (draftToo && snapshot == null) {
            throw new Conflict(Message.of("problem.draft-not-kept", wanted.number()));
        }
        if (module.isRepealed()) {
            module.repeal(null);
        }
        var was = module.content();
        if (draftToo && snapshot != null && !snapshot.equals(module.snapshot())) {
            module.restore(snapshot, clock.instant());
        }
        modules.flush();
        authors.wrote(module, was);
        var content = rows.content(wanted);
        var making = new Publications.Making(
                Edition.Kind.ROLLED_BACK, editionId, content, snapshot, PolicyAction.EDITION_ROLLED_BACK, false);
        return publications.issue(module, making, how);
    }

    private Edition end(
            ModuleDraft module, Edition latest, Edition.Kind kind, @Nullable String reason, EffectiveFrom start) {
        var from = start.from() == null ? clock.instant() : start.from();
        if (latest.kind() == kind && !latest.effectiveFrom().isAfter(from)) {
            throw new Conflict(Message.of("problem.nothing-in-force"));
        }
        var violations = new Violations();
        var why = violations.text("/reason", reason, Edition.MAX_NOTE);
        violations.check();
        var ended = ended(latest, from);
        var making = new Publications.Making(
                kind,
                ended.id(),
                rows.content(ended),
                rows.draft(ended.id()).orElse(null),
                kind == Edition.Kind.WITHDRAWN ? PolicyAction.EDITION_WITHDRAWN : PolicyAction.MODULE_REPEALED,
                false);
        return publications.issue(module, making, new Edition.Publication(why, true, null, start));
    }

    /** What goes out of force: the words of that moment, or where there are none, those that were to come. */
    private Edition ended(Edition latest, Instant from) {
        var inForce = EffectivePeriod.at(rows.timeline(latest.moduleId()), from);
        var ended = inForce == null ? latest : inForce;
        var source = ended.source();
        return ended.kind().ends() && source != null ? rows.find(source).orElse(ended) : ended;
    }

    private @Nullable Edition latest(UUID moduleId) {
        var all = rows.timeline(moduleId);
        return all.isEmpty() ? null : all.get(0);
    }
}
