package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.deadline.DeadlineMet;
import org.guizhang.deadline.DeadlineMissed;
import org.guizhang.deadline.DeadlineMoved;

/** What clocks tell. */
@ApplicationScoped
class HeardClocks {
    final List<DeadlineMissed> missed = new ArrayList<>();
    final List<DeadlineMet> met = new ArrayList<>();
    final List<DeadlineMoved> moved = new ArrayList<>();

    void missed(@Observes DeadlineMissed event) {
        missed.add(event);
    }

    void met(@Observes DeadlineMet event) {
        met.add(event);
    }

    void moved(@Observes DeadlineMoved event) {
        moved.add(event);
    }
}
