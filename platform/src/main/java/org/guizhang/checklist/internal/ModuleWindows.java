package org.guizhang.checklist.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guizhang.calendar.Schedule;
import org.guizhang.calendar.Window;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.shared.Days;
import org.jspecify.annotations.Nullable;

/**
 * The windows of a module's schedules, edition by edition. A window belongs to the edition that counts when it opens; one
 * that had opened on the day its edition began, and is not due yet, belongs to it where the edition before had none of that
 * day: so a business that publishes in the afternoon has today's checklists, and none twice. Pure.
 */
final class ModuleWindows {
    /** Days by which a working calendar moves a window at most, as holidays go. */
    private static final int MOVED = 15;
    /** Days of the longest period, so that one that began long ago is found. */
    private static final int PERIOD = 366;

    private final List<EffectivePeriod> periods;
    private final Function<UUID, Map<String, SheetModel>> models;

    /** Of a day and an ordinal there is one window, whichever edition says when it is. */
    private record Place(LocalDate day, int ordinal) {
        static Place of(Window window) {
            return new Place(window.slot().toLocalDate(), window.ordinal());
        }
    }

    /**
     * @param newestFirst all editions of a module
     * @param models the checklists of an edition, by key
     */
    ModuleWindows(List<Edition> newestFirst, Function<UUID, Map<String, SheetModel>> models) {
        this.periods = EffectivePeriod.of(newestFirst).stream()
                .filter(period -> !period.never())
                .sorted(Comparator.comparing(period -> period.edition().effectiveFrom()))
                .toList();
        this.models = models;
    }

    /** The periods in which something is in force and that have a part of a stretch of time, in their order. */
    List<EffectivePeriod> counting(Instant from, Instant until) {
        return periods.stream()
                .filter(period -> !period.edition().kind().ends())
                .filter(period -> period.edition().effectiveFrom().isBefore(until))
                .filter(period -> period.until() == null || period.until().isAfter(from))
                .toList();
    }

    /**
     * The windows of a schedule within the period of its edition.
     *
     * @param from windows whose time is over by then are left out
     * @param until the moment before which they open
     */
    List<Window> of(
            EffectivePeriod period,
            String checklist,
            Schedule schedule,
            Instant from,
            Instant until,
            WorkingTime calendar) {
        var begins = period.edition().effectiveFrom();
        var ends = period.until() == null || period.until().isAfter(until) ? until : period.until();
        var taken = taken(period, checklist, schedule.key(), calendar);
        return windows(schedule, effect(period, checklist, schedule), from, ends, calendar)
                .filter(window -> window.late().isAfter(from) && window.opens().isBefore(ends))
                .filter(window -> isOf(window, begins))
                .filter(window -> !taken.contains(Place.of(window)))
                .toList();
    }

    /** Whether a window belongs to an edition by when that began: it opens later, or had opened that day and is not due. */
    private static boolean isOf(Window window, Instant began) {
        return !window.opens().isBefore(began)
                || (window.due().isAfter(began)
                        && !window.slot().toLocalDate().isBefore(LocalDate.ofInstant(began, Days.ZONE)));
    }

    private static Stream<Window> windows(
            Schedule schedule, LocalDate effect, Instant from, Instant until, WorkingTime calendar) {
        var last = until.atZone(Days.ZONE).toLocalDate().plusDays(MOVED);
        var first = from.atZone(Days.ZONE).toLocalDate().minusDays(back(schedule));
        return schedule.windows(effect, first, calendar)
                .takeWhile(window -> !window.slot().toLocalDate().isAfter(last));
    }

    /** How long before a moment a window may have opened that is not over at it. */
    private static int back(Schedule schedule) {
        var whole = schedule.recurs() != null && schedule.recurs().whole();
        var late = schedule.late() == null
                ? 0
                : (int) Duration.between(
                                Instant.EPOCH,
                                Instant.EPOCH
                                        .atZone(Days.ZONE)
                                        .plus(schedule.late())
                                        .toInstant())
                        .toDays();
        return MOVED + late + (whole ? PERIOD : 1);
    }

    /** Days of which editions before have a window that had opened when this one began: it is finished there. */
    private Set<Place> taken(EffectivePeriod period, String checklist, String schedule, WorkingTime calendar) {
        var taken = new HashSet<Place>();
        var former = before(period).orElse(null);
        if (former == null) {
            return taken;
        }
        taken.addAll(taken(former, checklist, schedule, calendar));
        var begins = period.edition().effectiveFrom();
        var began = former.edition().effectiveFrom();
        schedule(former, checklist, schedule)
                .map(then -> windows(then, effect(former, checklist, then), begins, begins, calendar))
                .orElse(Stream.empty())
                .filter(window -> window.opens().isBefore(begins))
                .filter(window -> isOf(window, began))
                .map(Place::of)
                .forEach(taken::add);
        return taken;
    }

    /** Since when a schedule has recurred as it does: editions that leave its rule as it is do not move it. */
    private LocalDate effect(EffectivePeriod period, String checklist, Schedule schedule) {
        var since = period;
        for (var before = before(since); before.isPresent(); before = before(since)) {
            var former = schedule(before.get(), checklist, schedule.key());
            if (former.isEmpty() || !Objects.equals(former.get().recurs(), schedule.recurs())) {
                break;
            }
            since = before.get();
        }
        return since.edition().effectiveFrom().atZone(Days.ZONE).toLocalDate();
    }

    /** The one that ends as this one begins, if something was in force in it. */
    private Optional<EffectivePeriod> before(EffectivePeriod period) {
        var at = periods.indexOf(period);
        return at <= 0
                ? Optional.empty()
                : Optional.of(periods.get(at - 1)).filter(former -> isFollowed(former, period));
    }

    private static boolean isFollowed(EffectivePeriod former, EffectivePeriod period) {
        @Nullable Instant until = former.until();
        return !former.edition().kind().ends()
                && until != null
                && until.equals(period.edition().effectiveFrom());
    }

    private Optional<Schedule> schedule(EffectivePeriod period, String checklist, String key) {
        return Optional.ofNullable(models.apply(period.edition().id()).get(checklist))
                .flatMap(model -> model.type().schedules().stream()
                        .filter(schedule -> schedule.key().equals(key))
                        .findFirst());
    }
}
