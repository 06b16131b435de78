package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.SystemActor;
import org.guizhang.workforce.HoldingStarted;
import org.guizhang.workforce.data.HoldingRows;

/** Notices that holdings entered for a later day have begun, each once, late rather than never after a standstill. */
@ApplicationScoped
@Transactional
public class StartedHoldings {
    @Inject
    HoldingRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<HoldingStarted> begun;

    @Inject
    Clock clock;

    @ActivateRequestContext
    public List<UUID> tenants() {
        return rows.tenantsWithBeginnings(Days.today(clock));
    }

    /** Tells who has begun in a tenant, in one transaction: either noted and told, or neither. */
    @ActivateRequestContext
    public void tell(UUID tenant) {
        caller.set(SystemActor.of(tenant));
        rows.begin(Days.today(clock)).forEach(person -> begun.fire(new HoldingStarted(person)));
    }
}
