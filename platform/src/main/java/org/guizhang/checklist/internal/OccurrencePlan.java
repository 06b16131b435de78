package org.guizhang.checklist.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.calendar.Schedule;
import org.guizhang.calendar.Window;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.calendar.WorkingTimes;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectivePeriod;

/**
 * Which occurrences have to be there: those of all schedules of all editions that count, for all their targets. Pure.
 *
 * @param models the checklists of an edition, by key
 */
record OccurrencePlan(
        Function<UUID, Map<String, SheetModel>> models, ScheduleTargets targets, WorkingTimes.BySite calendars) {
    /** How far ahead they are stored. */
    static final Duration HORIZON = Duration.ofDays(8);

    /**
     * Those whose time is not over at a moment and that open before another, in no order that matters.
     *
     * @param timelines all editions of each module, newest first
     */
    List<Planned> between(Map<UUID, List<Edition>> timelines, Instant from, Instant until) {
        var planned = new ArrayList<Planned>();
        timelines.forEach((module, editions) -> {
            var windows = new ModuleWindows(editions, models);
            for (var period : windows.counting(from, until)) {
                models.apply(period.edition().id())
                        .values()
                        .forEach(model -> model.type().schedules().stream()
                                .filter(schedule -> schedule.recurs() != null)
                                .forEach(schedule ->
                                        planned.addAll(of(module, windows, period, model, schedule, from, until))));
            }
        });
        return planned;
    }

    private List<Planned> of(
            UUID module,
            ModuleWindows windows,
            EffectivePeriod period,
            SheetModel model,
            Schedule schedule,
            Instant from,
            Instant until) {
        var planned = new ArrayList<Planned>();
        var position = model.type().position();
        var byCalendar = new HashMap<WorkingTime, List<Window>>();
        for (var target : targets.of(schedule.per(), model.template(), position)) {
            var at = byCalendar.computeIfAbsent(
                    calendars.of(target.site()),
                    calendar -> windows.of(period, model.type().key(), schedule, from, until, calendar));
            for (var window : at) {
                planned.add(new Planned(
                        module,
                        model.edition(),
                        model.type().key(),
                        schedule.key(),
                        model.role(position.key()),
                        target,
                        window));
            }
        }
        return planned;
    }
}
