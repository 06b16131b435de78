package org.guizhang.followup.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.calendar.WorkingTimes;
import org.guizhang.deadline.DeadlineClocks;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.shared.Days;
import org.guizhang.thing.data.OpenThing;
import org.guizhang.thing.data.OpenThings;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;
import org.guizhang.workforce.Rosters;
import org.guizhang.workforce.data.SiteRows;

/**
 * Makes the clocks of schedules for the days to come, and takes away those of regulations that are in force no more. A second time
 * nothing is left to do.
 */
@ApplicationScoped
public class DeadlinePlanWorker implements Worker {
    static final String KIND = "deadline-plan";

    /** Much less than the horizon, so that a standstill of days leaves none out. */
    private static final Duration AGAIN = Duration.ofHours(6);

    @Inject
    EditionRegister editions;

    @Inject
    EditionClocks rules;

    @Inject
    SiteRows sites;

    @Inject
    Rosters rosters;

    @Inject
    OpenThings things;

    @Inject
    WorkingTimes calendars;

    @Inject
    DeadlineClocks clocks;

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
        var timelines = editions.timelines();
        var kinds = new HashMap<String, List<OpenThing>>();
        var targets = new ClockTargets(
                sites.all().stream().filter(site -> !site.closed()).toList(),
                rosters.on(Days.today(clock)),
                kind -> kinds.computeIfAbsent(kind, things::ofKind));
        clocks.plan(new RecurringClocks(rules::of, targets, calendars.now())
                .between(timelines, now, now.plus(RecurringClocks.HORIZON)));
        end(timelines, now);
        return Outcome.later(now.plus(AGAIN));
    }

    private void end(Map<UUID, List<Edition>> timelines, Instant now) {
        timelines.forEach((module, all) -> {
            var at = EffectivePeriod.at(all, now);
            if (at != null && at.kind().ends()) {
                clocks.end(module, at.effectiveFrom());
            }
        });
    }
}
