package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.checklist.Submission;
import org.guizhang.tenant.CurrentCaller;

/** Puts what was handed in on paper, in the words of its edition. */
@ApplicationScoped
public class SubmissionSheets {
    @Inject
    SheetModels models;

    @Inject
    OccurrenceRows occurrences;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public byte[] pdf(Submission submission) {
        var occurrence = occurrences.find(submission.result().occurrence()).orElseThrow(Access::nothing);
        var model = models.of(submission.edition(), occurrence.checklist());
        return new SubmissionSheet(submission, model, caller.locale())
                .pdf(caller.person().tenantName(), clock.instant());
    }
}
