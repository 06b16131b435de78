package org.guizhang.policy.consult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.consult.internal.ConsultationRows;
import org.guizhang.policy.diff.Differences;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionPublished;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Consultation files: written beside the draft, attached to its edition, and from then on read only. */
@ApplicationScoped
@Transactional
public class Consultations {
    @Inject
    ModuleDrafts modules;

    @Inject
    Editions editions;

    @Inject
    ConsultationRows rows;

    @Inject
    Differences differences;

    @Inject
    Event<AuditedAction> trail;

    /** The file of the draft, empty where nothing is written. */
    @Requires(Permission.READ_POLICY)
    public Consultation.Working get(UUID moduleId) {
        modules.find(moduleId);
        return rows.working(moduleId).orElseGet(() -> new Consultation.Working(Consultation.EMPTY, 0));
    }

    /**
     * Stores the file of the draft. What was shown is the draft of the moment in which it is first written whom or when
     * it was shown. Throws {@link org.guizhang.shared.Rejected} naming all faults, and {@link Conflict} when somebody
     * else has written since {@code revision}.
     */
    @Requires(Permission.EDIT_POLICY)
    public Consultation.Working store(UUID moduleId, Consultation file, int revision) {
        var module = modules.lock(moduleId);
        var before = get(moduleId);
        if (module.isRepealed()) {
            throw new Conflict(Message.of("problem.module-repealed"));
        }
        if (before.revision() != revision) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        var after = file.checked(null);
        var same = Objects.equals(after.shownTo(), before.file().shownTo())
                && Objects.equals(after.shownOn(), before.file().shownOn());
        after = file.checked(digest(after, same ? before.file().draftDigest() : null, modules.draft(module)));
        if (after.equals(before.file())) {
            return before;
        }
        var stored = new Consultation.Working(after, revision + 1);
        rows.store(moduleId, stored, shown(moduleId, after, modules.draft(module)));
        trail.fire(new AuditedAction(
                PolicyAction.CONSULTATION_SAVED, "module", moduleId.toString(), before.file(), after));
        return stored;
    }

    /** Whether the draft still reads as it was shown. */
    @Requires(Permission.READ_POLICY)
    public Consultation.Standing standing(UUID moduleId) {
        var draft = modules.draft(modules.find(moduleId));
        var shown = rows.working(moduleId).map(Consultation.Working::file).map(Consultation::draftDigest);
        if (shown.isEmpty() || shown.get().equals(draft.digest())) {
            return new Consultation.Standing(shown.orElse(null), draft.digest(), false, null);
        }
        var difference = rows.shown(moduleId).map(then -> differences.between(then, draft));
        // What is for administrators alone, such as an advisory, changes the digest and nothing that people read.
        var changed = difference.map(found -> !found.isEmpty()).orElse(true);
        return new Consultation.Standing(
                shown.get(), draft.digest(), changed, changed ? difference.orElse(null) : null);
    }

    /** The file an edition was published with; empty where there was none. */
    @Requires(Permission.READ_POLICY)
    public Optional<Consultation.Attached> of(UUID editionId) {
        var edition = editions.get(editionId);
        return rows.ofEdition(edition.edition().id()).map(kept -> {
            var consulted = kept.file().draftDigest();
            var changed = consulted != null
                    && !consulted.equals(edition.edition().digest())
                    && rows.shownFor(editionId)
                            .map(then -> !differences
                                    .between(then, edition.content())
                                    .isEmpty())
                            .orElse(true);
            return new Consultation.Attached(editionId, kept.file(), kept.digest(), consulted, changed);
        });
    }

    /** The file of a draft goes with the edition that was made of it. */
    void published(@Observes EditionPublished event) {
        var edition = event.edition();
        if (edition.kind() == Edition.Kind.PUBLISHED) {
            rows.attach(edition.moduleId(), edition.id());
        }
    }

    /** The text behind the digest of the file; what is kept already stays. */
    private @Nullable String shown(UUID moduleId, Consultation file, Resolved draft) {
        if (file.draftDigest() == null) {
            return null;
        }
        return file.draftDigest().equals(draft.digest())
                ? draft.canonical()
                : rows.shown(moduleId).map(Resolved::canonical).orElse(null);
    }

    private static @Nullable String digest(Consultation file, @Nullable String known, Resolved draft) {
        if (file.shownTo() == null && file.shownOn() == null) {
            return null;
        }
        return known == null ? draft.digest() : known;
    }
}
