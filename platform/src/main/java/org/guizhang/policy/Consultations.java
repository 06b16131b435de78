package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.internal.ConsultationRows;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Deed;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Consultation files: written beside the draft, attached to its edition, and from then on read only. */
@ApplicationScoped
@Transactional
public class Consultations {
    @Inject
    Modules modules;

    @Inject
    Editions editions;

    @Inject
    ConsultationRows rows;

    @Inject
    Event<Deed> deeds;

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
        rows.store(moduleId, stored);
        deeds.fire(new Deed("consultation.saved", "module", moduleId.toString(), before.file(), after));
        return stored;
    }

    /** The file an edition was published with; empty where there was none. */
    @Requires(Permission.READ_POLICY)
    public Optional<Consultation.Attached> of(UUID editionId) {
        return rows.ofEdition(editions.get(editionId).edition().id());
    }

    private static @Nullable String digest(Consultation file, @Nullable String known, Resolved draft) {
        if (file.shownTo() == null && file.shownOn() == null) {
            return null;
        }
        return known == null ? draft.digest() : known;
    }
}
