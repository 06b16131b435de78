package org.guizhang.api.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.tenant.Unguarded;

/** Forgets answers that are too old to be given again. */
@ApplicationScoped
@Transactional
public class KeptAnswerSweep {
    @Inject
    KeptAnswers answers;

    @Unguarded("the job runs for nobody")
    public void run() {
        answers.forgetOld();
    }
}
