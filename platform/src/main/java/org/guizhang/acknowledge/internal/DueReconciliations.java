package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.SystemActor;

/** Settles a tenant's requests when a day has come, each day once, late rather than never after a standstill. */
@ApplicationScoped
@Transactional
public class DueReconciliations {
    @Inject
    DueRows due;

    @Inject
    RequestReconciler settlement;

    @Inject
    CurrentCaller caller;

    @ActivateRequestContext
    public List<UUID> tenants() {
        return due.tenants();
    }

    /** In one transaction: either settled and forgotten, or neither. */
    @ActivateRequestContext
    public void settle(UUID tenant) {
        caller.set(SystemActor.of(tenant));
        due.forget();
        settlement.ofAll();
    }
}
