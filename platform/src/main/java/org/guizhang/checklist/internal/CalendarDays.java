package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.checklist.CalendarEntry;
import org.guizhang.shared.Days;
import org.guizhang.workforce.Roster.Post;
import org.jspecify.annotations.Nullable;

/** The days of a calendar: what is made, and after it what is planned. */
@ApplicationScoped
public class CalendarDays {
    @Inject
    WorkCalendarRows rows;

    @Inject
    MadeOccurrences made;

    @Inject
    PlannedAhead ahead;

    @Inject
    SheetModels models;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** One line of a day. */
    private record Line(LocalDate day, UUID module, String checklist, UUID edition) {}

    public List<CalendarEntry> between(LocalDate from, LocalDate to, @Nullable UUID site) {
        var begin = start(from);
        var end = start(to.plusDays(1));
        var now = clock.instant();
        var reach = access.reach();
        var entries = new ArrayList<CalendarEntry>();
        rows.counts(begin, end, site, reach, now)
                .forEach(row -> entry(
                                new Line(row.day(), row.moduleId(), row.checklist(), row.editionId()),
                                row.done(),
                                row.missed(),
                                row.skipped(),
                                row.waiting(),
                                0)
                        .ifPresent(entries::add));
        made.horizon()
                .map(until -> until.isBefore(begin) ? begin : until)
                .filter(end::isAfter)
                .ifPresent(until -> {
                    var planned = ahead.between(until, end).stream()
                            .filter(one -> !one.window().opens().isBefore(until))
                            .filter(one ->
                                    site == null || site.equals(one.target().site()))
                            .filter(one -> isSeen(one, reach))
                            .collect(Collectors.groupingBy(CalendarDays::line, Collectors.summingInt(one -> 1)));
                    planned.forEach(
                            (line, count) -> entry(line, 0, 0, 0, 0, count).ifPresent(entries::add));
                });
        entries.sort(Comparator.comparing(CalendarEntry::day)
                .thenComparing(CalendarEntry::checklist)
                .thenComparing(CalendarEntry::module));
        return List.copyOf(entries);
    }

    private static Line line(Planned one) {
        return new Line(
                LocalDate.ofInstant(one.window().opens(), Days.ZONE), one.module(), one.checklist(), one.edition());
    }

    /** The same that {@link Reach#SEEN} says of rows. */
    private static boolean isSeen(Planned one, Reach reach) {
        var site = one.target().site();
        var within =
                reach.all() || (site == null ? reach.above() : reach.sites().contains(site));
        return within
                || (one.target().person() == null
                        ? reach.posts().contains(new Post(SheetModel.source(one.role()), site))
                        : Objects.equals(one.target().person(), reach.me()));
    }

    /** Empty for one that cannot be read any more. */
    private Optional<CalendarEntry> entry(Line line, int done, int missed, int skipped, int waiting, int planned) {
        return Optional.ofNullable(models.of(line.edition()).get(line.checklist()))
                .map(model -> new CalendarEntry(
                        line.day(),
                        line.module(),
                        line.checklist(),
                        model.type().title(),
                        done,
                        missed,
                        skipped,
                        waiting,
                        planned));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toInstant();
    }
}
