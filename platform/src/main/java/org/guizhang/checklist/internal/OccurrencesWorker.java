package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Tasks;
import org.guizhang.work.Worker;

/**
 * Makes the occurrences of a business for the days to come, and makes those anew that nobody has opened where editions,
 * people, places or calendars are not what they were. A second time nothing is left to do.
 */
@ApplicationScoped
public class OccurrencesWorker implements Worker {
    static final String KIND = "occurrences";

    /** Much less than the horizon, so that a standstill of days leaves none out. */
    private static final Duration AGAIN = Duration.ofHours(6);

    @Inject
    MadeOccurrences rows;

    @Inject
    PlannedAhead ahead;

    @Inject
    DutyOccurrences duties;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Outcome work(Task task) {
        var now = clock.instant();
        make(now);
        return Outcome.later(now.plus(AGAIN));
    }

    private void make(Instant now) {
        var until = now.plus(OccurrencePlan.HORIZON);
        var from = rows.horizon().filter(made -> made.isBefore(now)).orElse(now);
        var planned = ahead.between(from, until);
        var wanted = MadeOccurrences.byIdentity(planned);
        var stale = rows.unopened(now).stream()
                .filter(there -> !there.isLike(wanted.get(there.identity())))
                .map(MadeOccurrences.Unopened::id)
                .toList();
        rows.remove(stale, now);
        rows.add(planned);
        rows.horizon(until);
        duties.target(planned);
        planned.stream()
                .map(Planned::window)
                .filter(window -> window.due().isAfter(now))
                .map(ReminderMoment::of)
                .min(Instant::compareTo)
                .ifPresent(moment -> tasks.add(OverdueWorker.KIND, "", moment));
    }
}
