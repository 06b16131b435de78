package org.guizhang.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guizhang.checklist.internal.AnswerDesk;
import org.guizhang.checklist.internal.HandInDesk;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Filling a checklist in, answer by answer, and handing it in. */
@ApplicationScoped
@Transactional
public class Filling {
    @Inject
    AnswerDesk answers;

    @Inject
    HandInDesk handIns;

    /**
     * Stores one answer. It leaves no trace of its own: the log of answers is part of what is handed in.
     *
     * @throws org.guizhang.shared.Rejected if it cannot be read, or names a version there is not
     * @throws org.guizhang.shared.Conflict if the occurrence has not opened yet, or is closed
     */
    @Requires(Permission.WORK)
    public StoredAnswer answer(UUID occurrence, String item, ItemAnswer answer) {
        return answers.store(occurrence, item, answer);
    }

    /**
     * Hands in what is filled in, with the answers that come along: all of it or nothing. Failures become findings, and
     * whoever has to correct them is told.
     *
     * @throws org.guizhang.shared.Rejected naming what is missing, item by item
     * @throws org.guizhang.shared.Conflict if somebody has to pick among answers first, or it was skipped
     */
    @Requires(Permission.WORK)
    public HandInResult handIn(UUID occurrence, HandIn handIn) {
        return handIns.handIn(occurrence, handIn);
    }
}
