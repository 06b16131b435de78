package org.guizhang.checklist.internal;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.guizhang.calendar.Schedule;
import org.guizhang.calendar.Window;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.shared.Days;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.thing.data.OpenThings;
import org.guizhang.workforce.Roster;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.data.SiteRows;
import org.jspecify.annotations.Nullable;

/** Makes the occurrence of a checklist that a person starts. */
@ApplicationScoped
public class StartedOccurrence {
    @Inject
    OccurrenceRows rows;

    @Inject
    EditionRegister editions;

    @Inject
    SheetModels models;

    @Inject
    SiteRows sites;

    @Inject
    PersonNames people;

    @Inject
    OpenThings things;

    @Inject
    Access access;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** One that is there now. */
    record Made(UUID id, Planned planned) {}

    Made of(OccurrenceStart start, Roster roster) {
        var violations = new Violations();
        var module = start.module();
        var checklist = start.checklist();
        if (module == null) {
            violations.add("/module", "required");
        }
        if (checklist == null) {
            violations.add("/checklist", "required");
        }
        violations.check();
        var model = model(requireNonNull(module), requireNonNull(checklist));
        var schedule = start.schedule() == null ? null : schedule(model, start.schedule(), violations);
        var target = target(start, violations);
        violations.check();
        var role = model.role(model.type().position().key());
        if (!access.isMeant(role, target.site(), roster)
                && access.above(target.site(), roster) != Access.Level.SUPERVISE) {
            throw new Forbidden(Message.of("problem.checklist-not-yours"));
        }
        var id = ids.next();
        var planned = new Planned(
                requireNonNull(module),
                model.edition(),
                model.type().key(),
                schedule == null ? "" : schedule.key(),
                role,
                target,
                window(schedule));
        rows.start(id, planned, caller.get().personId());
        return new Made(id, planned);
    }

    private SheetModel model(@Nullable UUID module, @Nullable String checklist) {
        var inForce = module == null ? null : editions.inForce(module).orElse(null);
        if (inForce == null || checklist == null) {
            throw Access.nothing();
        }
        return models.of(inForce.edition().id(), checklist);
    }

    private static @Nullable Schedule schedule(SheetModel model, String key, Violations violations) {
        var events = model.type().schedules().stream()
                .filter(schedule -> schedule.event() != null)
                .toList();
        var found =
                events.stream().filter(schedule -> schedule.key().equals(key)).findFirst();
        if (found.isEmpty()) {
            violations.add(
                    "/schedule",
                    "choice",
                    List.copyOf(events.stream().map(Schedule::key).toList()));
        }
        return found.orElse(null);
    }

    private Target target(OccurrenceStart start, Violations violations) {
        var site = start.site() == null
                ? null
                : sites.find(start.site()).filter(one -> !one.closed()).orElse(null);
        if (start.site() != null && site == null) {
            violations.add("/site", "site-unknown");
        }
        if (start.area() != null && !hasArea(site, start.area())) {
            violations.add("/area", "area-unknown");
        }
        if (start.person() != null && people.names(List.of(start.person())).isEmpty()) {
            violations.add("/person", "person-unknown");
        }
        var target = new Target(start.site(), start.area(), start.person());
        return start.thing() == null
                ? target
                : things.find(start.thing())
                        .filter(thing -> start.site() == null || start.site().equals(thing.site()))
                        .map(thing -> Target.thing(thing).of(start.person()))
                        .orElseGet(() -> {
                            violations.add("/thing", "thing-unknown");
                            return target;
                        });
    }

    private static boolean hasArea(@Nullable Site site, UUID area) {
        return site != null && site.areas().stream().anyMatch(one -> one.id().equals(area) && !one.closed());
    }

    /** It is due when it counts no more, or with the day: whoever starts something is not late at once. */
    private Window window(@Nullable Schedule schedule) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var slot = LocalDateTime.ofInstant(now, Days.ZONE).truncatedTo(ChronoUnit.MINUTES);
        var end = schedule == null
                ? now
                : schedule.startedAt(now.atZone(Days.ZONE)).late();
        var due = end.isAfter(now) ? end : endOfDay();
        return new Window(slot, 1, now, due, due);
    }

    private Instant endOfDay() {
        return Days.today(clock).plusDays(1).atStartOfDay(Days.ZONE).toInstant();
    }
}
