package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.guizhang.calendar.WorkingTimes;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.shared.Days;
import org.guizhang.thing.data.OpenThing;
import org.guizhang.thing.data.OpenThings;
import org.guizhang.workforce.Rosters;
import org.guizhang.workforce.data.SiteRows;

/** Works out which occurrences the editions in force ask for, by the places, people, things and calendars of today. */
@ApplicationScoped
public class PlannedAhead {
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
    Clock clock;

    /** Those whose time is not over at a moment and that open before another. */
    List<Planned> between(Instant from, Instant until) {
        var targets = ScheduleTargets.of(sites.all(), rosters.on(Days.today(clock)), ofKind());
        return new OccurrencePlan(models::of, targets, calendars.now()).between(editions.timelines(), from, until);
    }

    /** Each kind is read once. */
    private Function<String, List<OpenThing>> ofKind() {
        var read = new HashMap<String, List<OpenThing>>();
        return kind -> read.computeIfAbsent(kind, things::ofKind);
    }
}
