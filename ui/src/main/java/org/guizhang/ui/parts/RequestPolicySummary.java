package org.guizhang.ui.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.guizhang.policy.review.PolicySummaries;
import org.guizhang.policy.review.PolicySummary;
import org.jspecify.annotations.Nullable;

/** How the regulations stand, read once in a request, whatever steps and figures of the home screen go by it. */
@RequestScoped
public class RequestPolicySummary {
    @Inject
    PolicySummaries summaries;

    private @Nullable PolicySummary read;

    public PolicySummary get() {
        if (read == null) {
            read = summaries.now();
        }
        return read;
    }
}
