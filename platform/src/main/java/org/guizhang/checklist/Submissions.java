package org.guizhang.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.internal.CorrectionDesk;
import org.guizhang.checklist.internal.FillReview;
import org.guizhang.checklist.internal.SubmissionSheets;
import org.guizhang.checklist.internal.SubmissionViews;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** What was handed in: read as it was, put right by a later version, never changed. */
@ApplicationScoped
@Transactional
public class Submissions {
    @Inject
    SubmissionViews views;

    @Inject
    SubmissionSheets sheets;

    @Inject
    FillReview review;

    @Inject
    CorrectionDesk corrections;

    /** A hand-in or a later version of one, for whoever may see its occurrence. */
    @Requires(Permission.READ_HANDBOOK)
    public Submission get(UUID id) {
        return views.get(id);
    }

    /** What is worth asking about how it was filled in, for whoever is above those who did it. */
    @Requires(Permission.READ_WORK)
    public List<FillQuestion> questions(UUID id) {
        return review.of(id);
    }

    /** The same on paper, as a PDF file in the caller's language. */
    @Requires(Permission.READ_HANDBOOK)
    public byte[] pdf(UUID id) {
        return sheets.pdf(views.get(id));
    }

    /**
     * Adds a version in which some answers are others; those that fail now become findings.
     *
     * @throws org.guizhang.shared.Conflict if there is a later version already
     */
    @Requires(Permission.WORK)
    public Submission correct(UUID id, SubmissionCorrection correction) {
        return views.get(corrections.correct(id, correction));
    }
}
