package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.deadline.DeadlineCause;
import org.guizhang.deadline.DeadlineStep.Kind;
import org.guizhang.deadline.DeadlineSubject;

/** Takes clocks away whose reason has gone. */
@ApplicationScoped
public class ClockEnds {
    @Inject
    DeadlineRows rows;

    @Inject
    LifeLine life;

    @Inject
    DeadlineNotices notices;

    @Inject
    Clock clock;

    public void cancel(DeadlineSubject subject, DeadlineCause cause, Instant at) {
        cancel(rows.about(subject.kind(), subject.id()), cause, at);
    }

    public void endRepeating(DeadlineSubject subject, Instant at) {
        cancel(
                rows.about(subject.kind(), subject.id()).stream()
                        .filter(DeadlineRow::repeats)
                        .toList(),
                DeadlineCause.SUBJECT_CLOSED,
                at);
    }

    public void end(UUID module, Instant at) {
        cancel(rows.ofModule(module), DeadlineCause.RULE_ENDED, at);
    }

    private void cancel(List<DeadlineRow> found, DeadlineCause cause, Instant at) {
        if (!found.isEmpty()) {
            var when = ClockDesk.micros(at);
            var now = ClockDesk.micros(clock.instant());
            rows.cancel(found.stream().map(DeadlineRow::id).toList(), when);
            found.forEach(row -> {
                life.add(row.id(), ClockDesk.step(Kind.CANCELLED, cause, when, now, null, null));
                notices.settle(row);
            });
        }
    }
}
