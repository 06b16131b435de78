package org.guizhang.workforce.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.shared.AuditedAction;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.HoldingChanged;
import org.guizhang.workforce.WorkforceAction;

/** Gives people positions, whoever decides it, and tells of it. */
@ApplicationScoped
public class HoldingWriter {
    @Inject
    HoldingRows rows;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<HoldingChanged> changes;

    public void assign(Holding fresh) {
        rows.add(fresh, clock.instant());
        trail.fire(new AuditedAction(
                WorkforceAction.HOLDING_BEGUN, "person", fresh.person().toString(), null, fresh));
        changes.fire(new HoldingChanged(HoldingChanged.Change.ASSIGNED, fresh));
    }
}
