package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.guizhang.shared.Days;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;
import org.guizhang.workforce.HoldingStarted;
import org.guizhang.workforce.data.HoldingRows;

/** Notices that holdings entered for a later day have begun, each once, late rather than never after a standstill. */
@ApplicationScoped
public class StartHoldingsWorker implements Worker {
    @Inject
    HoldingRows rows;

    @Inject
    Event<HoldingStarted> begun;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return HoldingRows.BEGIN;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Outcome work(Task task) {
        rows.begin(Days.today(clock)).forEach(person -> begun.fire(new HoldingStarted(person)));
        return rows.nextBeginning()
                .map(day -> Outcome.later(day.atStartOfDay(Days.ZONE).toInstant()))
                .orElseGet(Outcome::done);
    }
}
