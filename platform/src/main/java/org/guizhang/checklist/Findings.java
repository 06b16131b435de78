package org.guizhang.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.internal.FindingDesk;
import org.guizhang.checklist.internal.FindingViews;
import org.guizhang.shared.Page;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** What has failed, and how it is put right: corrected by one person, looked at by another. */
@ApplicationScoped
@Transactional
public class Findings {
    @Inject
    FindingViews views;

    @Inject
    FindingDesk desk;

    /** Those that the caller may see, the newest first; {@code after} is the cursor of the page before. */
    @Requires(Permission.READ_HANDBOOK)
    public Page<ChecklistFinding> list(FindingFilter filter, @Nullable String after, int size) {
        return Page.of(
                views.list(filter, after, size + 1),
                size,
                finding -> finding.id().toString());
    }

    /** One of them; not found unless the caller may see it. */
    @Requires(Permission.READ_HANDBOOK)
    public ChecklistFinding get(UUID id) {
        return views.get(id);
    }

    /**
     * It is put right, says whoever has done it, with a note, photos, or both.
     *
     * @throws org.guizhang.shared.Conflict if there is nothing to correct any more
     */
    @Requires(Permission.WORK)
    public ChecklistFinding correct(UUID id, @Nullable String note, @Nullable List<String> photos) {
        desk.correct(id, note, photos);
        return views.get(id);
    }

    /**
     * Somebody else has looked: it is closed, or goes back with a note.
     *
     * @param accepted whether it is closed; null is refused
     * @throws org.guizhang.shared.Conflict if it does not wait for that, or the caller has corrected it
     */
    @Requires(Permission.WORK)
    public ChecklistFinding verify(UUID id, @Nullable Boolean accepted, @Nullable String note) {
        desk.verify(id, accepted, note);
        return views.get(id);
    }
}
