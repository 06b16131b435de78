package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.guizhang.calendar.WorkingTimes;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.shared.Days;
import org.guizhang.thing.data.OpenThing;
import org.guizhang.thing.data.OpenThings;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Tasks;
import org.guizhang.work.Worker;
import org.guizhang.workforce.Rosters;
import org.guizhang.workforce.data.SiteRows;

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
    EditionRegister editions;

    @Inject
    SheetModels models;

    @Inject
    SiteRows sites;

    @Inject
    Rosters rosters;

    @Inject
    OpenThings things;

    @Inject
    WorkingTimes calendars;

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

    /** Each kind is read once. */
    private Function<String, List<OpenThing>> ofKind() {
        var read = new HashMap<String, List<OpenThing>>();
        return kind -> read.computeIfAbsent(kind, things::ofKind);
    }

    private void make(Instant now) {
        var until = now.plus(OccurrencePlan.HORIZON);
        var targets = ScheduleTargets.of(sites.all(), rosters.on(Days.today(clock)), ofKind());
        var plan = new OccurrencePlan(models::of, targets, calendars.now());
        var from = rows.horizon().filter(made -> made.isBefore(now)).orElse(now);
        var planned = plan.between(editions.timelines(), from, until);
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
