package org.guizhang.followup.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.calendar.Schedule;
import org.guizhang.calendar.Window;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.calendar.WorkingTimes;
import org.guizhang.deadline.DeadlineHolder;
import org.guizhang.deadline.DeadlineStart;
import org.guizhang.followup.internal.ClockTargets.Target;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.shared.Days;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.Correlation;
import org.guizhang.template.artefact.DeadlineRule;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks of schedules have to be there: those of all editions that count, for all their targets. A window belongs to the
 * edition that counts when it opens; what had opened on the day a time limit came into force, and is not due yet, belongs to it,
 * too. Pure.
 */
record RecurringClocks(Function<UUID, ClockRules> rules, ClockTargets targets, WorkingTimes.BySite calendars) {
    /** How far ahead they are stored. */
    static final Duration HORIZON = Duration.ofDays(8);

    /** Days by which a working calendar moves a window at most, as holidays go. */
    private static final int MOVED = 15;
    /** Days of the longest period, so that one that began long ago is found. */
    private static final int PERIOD = 366;

    /**
     * Those that are not due at a moment and begin before another.
     *
     * @param timelines all editions of each module, newest first
     */
    List<DeadlineStart> between(Map<UUID, List<Edition>> timelines, Instant from, Instant until) {
        var planned = new ArrayList<DeadlineStart>();
        for (var editions : timelines.values()) {
            var periods = EffectivePeriod.of(editions).stream()
                    .filter(period -> !period.never())
                    .sorted(Comparator.comparing(period -> period.edition().effectiveFrom()))
                    .toList();
            for (int n = 0; n < periods.size(); n++) {
                var period = periods.get(n);
                if (counts(period, from, until)) {
                    var before = periods.subList(0, n);
                    var own = rules.apply(period.edition().id());
                    own.rules().values().stream()
                            .filter(rule -> rule.recurs() != null)
                            .forEach(rule -> planned.addAll(of(own, rule, period, before, from, until)));
                }
            }
        }
        return planned;
    }

    private static boolean counts(EffectivePeriod period, Instant from, Instant until) {
        return !period.edition().kind().ends()
                && period.edition().effectiveFrom().isBefore(until)
                && (period.until() == null || period.until().isAfter(from));
    }

    private List<DeadlineStart> of(
            ClockRules own,
            DeadlineRule rule,
            EffectivePeriod period,
            List<EffectivePeriod> before,
            Instant from,
            Instant until) {
        var schedule = Objects.requireNonNull(rule.recurs());
        var ends = period.until() == null || period.until().isAfter(until) ? until : period.until();
        var byCalendar = new HashMap<WorkingTime, List<Window>>();
        var planned = new ArrayList<DeadlineStart>();
        for (var target : targets.of(schedule.per(), own.template(), rule.responsible())) {
            var calendar = calendars.of(target.site());
            var windows =
                    byCalendar.computeIfAbsent(calendar, by -> windows(rule, schedule, period, before, from, ends, by));
            windows.forEach(window -> planned.add(start(own, rule, schedule, target, window, calendar)));
        }
        return planned;
    }

    private List<Window> windows(
            DeadlineRule rule,
            Schedule schedule,
            EffectivePeriod period,
            List<EffectivePeriod> before,
            Instant from,
            Instant ends,
            WorkingTime calendar) {
        var begins = period.edition().effectiveFrom();
        var began = LocalDate.ofInstant(begins, Days.ZONE);
        var former = former(rule, period, before);
        var last = LocalDate.ofInstant(ends, Days.ZONE).plusDays(MOVED);
        var whole = schedule.recurs() != null && schedule.recurs().whole();
        var first = LocalDate.ofInstant(from, Days.ZONE).minusDays(MOVED + (whole ? PERIOD : 1));
        return schedule.windows(effect(rule, period, before), first, calendar)
                .takeWhile(window -> !window.slot().toLocalDate().isAfter(last))
                .filter(window -> window.due().isAfter(from) && window.opens().isBefore(ends))
                .filter(window -> !window.opens().isBefore(begins)
                        || (former == null
                                && window.due().isAfter(begins)
                                && !window.slot().toLocalDate().isBefore(began)))
                .toList();
    }

    private static DeadlineStart start(
            ClockRules own, DeadlineRule rule, Schedule schedule, Target target, Window window, WorkingTime calendar) {
        var people = new NamedPeople(own.template(), JsonNodeFactory.instance.objectNode(), null);
        var subject = target.subject();
        var one = subject.kind().equals("person") && rule.responsible().kind() == Who.Kind.HOLDERS;
        var correlation = rule.correlation();
        var later = correlation instanceof Correlation.Covers covers
                ? covers.period().later()
                : 0;
        return new DeadlineStart(
                own.terms(rule),
                subject,
                target.site(),
                one
                        ? new DeadlineHolder(null, Set.of(UUID.fromString(subject.id())))
                        : people.holder(rule.responsible()),
                people.escalations(rule),
                ClockMatches.waits(correlation, schedule.about(window, later, calendar)),
                window.opens(),
                new DeadlineStart.Slot(
                        window.slot(), window.ordinal(), window.due(), schedule.late() == null ? null : window.late()));
    }

    /** Since when it has recurred as it does: editions that leave its rule as it is do not move it. */
    private LocalDate effect(DeadlineRule rule, EffectivePeriod period, List<EffectivePeriod> before) {
        var since = period;
        var at = before.size();
        for (var former = former(rule, since, before.subList(0, at)); former != null; ) {
            if (!Objects.equals(recurrence(rule), recurrence(former))) {
                break;
            }
            at--;
            since = before.get(at);
            former = former(rule, since, before.subList(0, at));
        }
        return since.edition().effectiveFrom().atZone(Days.ZONE).toLocalDate();
    }

    private static @Nullable Object recurrence(DeadlineRule rule) {
        var schedule = rule.recurs();
        return schedule == null ? null : schedule.recurs();
    }

    /** The same time limit in the edition that was in force until this one began. */
    private @Nullable DeadlineRule former(DeadlineRule rule, EffectivePeriod period, List<EffectivePeriod> before) {
        if (before.isEmpty()) {
            return null;
        }
        var former = before.get(before.size() - 1);
        return former.edition().kind().ends()
                        || !period.edition().effectiveFrom().equals(former.until())
                ? null
                : rules.apply(former.edition().id()).rules().get(rule.key());
    }
}
