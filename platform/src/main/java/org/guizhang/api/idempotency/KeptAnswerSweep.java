package org.guizhang.api.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.SystemActor;
import org.guizhang.tenant.Unguarded;

/** Forgets answers that are too old to be given again, tenant by tenant. */
@ApplicationScoped
@Transactional
public class KeptAnswerSweep {
    @Inject
    KeptAnswers answers;

    @Inject
    CurrentCaller caller;

    @Unguarded("the job runs for nobody")
    @ActivateRequestContext
    public List<UUID> tenants() {
        return answers.tenantsWithOld();
    }

    @Unguarded("the job runs for nobody")
    @ActivateRequestContext
    public void forget(UUID tenant) {
        caller.set(SystemActor.of(tenant));
        answers.forgetOld();
    }
}
