package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.SystemActor;

/** Writes down what was asked, beside the requests: a transaction for each business. */
@ApplicationScoped
@Transactional
@ActivateRequestContext
public class AskedSteps {
    @Inject
    CurrentCaller caller;

    @Inject
    QuestionRows rows;

    public void write(UUID tenant, List<QuestionRows.Recent> asked, List<String> vain) {
        caller.set(SystemActor.of(tenant));
        rows.note(asked);
        if (!vain.isEmpty()) {
            rows.count(vain, false);
        }
    }
}
