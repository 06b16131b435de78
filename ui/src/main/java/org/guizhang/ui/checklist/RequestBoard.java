package org.guizhang.ui.checklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.guizhang.checklist.Boards;
import org.guizhang.checklist.ChecklistBoard;
import org.jspecify.annotations.Nullable;

/** How today's checklists stand, read once in a request, whatever of the home screen goes by it. */
@RequestScoped
class RequestBoard {
    @Inject
    Boards boards;

    private @Nullable ChecklistBoard read;

    ChecklistBoard get() {
        if (read == null) {
            read = boards.on(null, null);
        }
        return read;
    }
}
