package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guizhang.calendar.Holidays;
import org.guizhang.calendar.OnClosedDay;
import org.guizhang.calendar.Recurrence;
import org.guizhang.calendar.Schedule;
import org.guizhang.calendar.Span;
import org.guizhang.calendar.Window;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.calendar.WorkingTimes;
import org.guizhang.form.Form;
import org.guizhang.policy.edition.Edition;
import org.guizhang.shared.Days;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.ChecklistType;
import org.guizhang.workforce.RosterOf;
import org.guizhang.workforce.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seeded: by any rule, calendar, sites and editions, what is planned bit by bit is what a walk along all days says, none
 * missing and none twice. The model knows neither periods of editions nor recurrences: it asks each day.
 */
class OccurrenceModelTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);
    private static final int CASES = Integer.getInteger("guizhang.occurrence.cases", 400);
    private static final UUID MODULE = UUID.randomUUID();
    private static final List<LocalDate> HOLIDAY =
            LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).toList();

    private Random random = new Random(0);

    /** What an edition of the model says: every day, or some weekdays, from a time to a time. */
    private record Rule(Set<DayOfWeek> days, LocalTime opens, int minutes, int lateMinutes, boolean workingDays) {}

    private record Issue(Edition edition, @Nullable Rule rule) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsPlannedIsWhatTheDaysSay(long seed) {
        random = new Random(seed);
        for (int n = 0; n < CASES / 4; n++) {
            one(seed + "/" + n);
        }
    }

    private void one(String name) {
        var issues = issues();
        var sites = sites();
        var models = new LinkedHashMap<UUID, Map<String, SheetModel>>();
        issues.forEach(issue -> models.put(issue.edition().id(), model(issue)));
        var newestFirst = new ArrayList<Edition>();
        issues.forEach(issue -> newestFirst.add(0, issue.edition()));
        var calendar = calendar();
        var plan = new OccurrencePlan(
                models::get,
                ScheduleTargets.of(sites, RosterOf.nobody(), kind -> List.of()),
                new WorkingTimes.BySite(calendar, Map.of()));
        var timelines = Map.of(MODULE, List.copyOf(newestFirst));
        var from = issues.get(0).edition().effectiveFrom();
        var end = at(BEGIN.plusDays(60), LocalTime.MIDNIGHT);
        var found = new HashMap<Planned.Identity, String>();
        for (var now = from; now.isBefore(end); ) {
            var until = now.plus(Duration.ofHours(1 + random.nextInt(200)));
            until = until.isAfter(end) ? end : until;
            for (var planned : plan.between(timelines, now, until)) {
                var said = said(planned.target(), planned.window(), planned.edition());
                assertThat(found.getOrDefault(planned.identity(), said))
                        .as(name)
                        .isEqualTo(said);
                found.put(planned.identity(), said);
            }
            now = until;
        }
        var expected = expected(issues, sites, calendar, from, end);
        var missing = new TreeSet<>(expected);
        missing.removeAll(found.values());
        assertThat(missing).as("missing in " + name + " " + issues).isEmpty();
        var more = new TreeSet<>(found.values());
        more.removeAll(expected);
        assertThat(more).as("not asked for in " + name + " " + issues).isEmpty();
        assertThat(found).hasSameSizeAs(expected);
    }

    /** Walks along all days with the edition of each moment. */
    private static Set<String> expected(
            List<Issue> issues, List<Site> sites, WorkingTime calendar, Instant from, Instant end) {
        var expected = new HashSet<String>();
        for (var day = BEGIN.minusDays(2); day.isBefore(BEGIN.plusDays(62)); day = day.plusDays(1)) {
            var done = false;
            for (int n = 0; n < issues.size(); n++) {
                var issue = issues.get(n);
                var begins = issue.edition().effectiveFrom();
                var ends = n + 1 < issues.size() ? issues.get(n + 1).edition().effectiveFrom() : Instant.MAX;
                var window = window(issue.rule(), day, calendar, LocalDate.ofInstant(begins, Days.ZONE));
                if (window == null
                        || done
                        || !window.opens().isBefore(ends)
                        || !window.opens().isBefore(end)) {
                    continue;
                }
                var counts = !window.opens().isBefore(begins) || window.due().isAfter(begins);
                if (counts && window.late().isAfter(from)) {
                    for (var target : targets(sites)) {
                        expected.add(said(target, window, issue.edition().id()));
                    }
                }
                // What had opened is finished, whatever the next edition says of that day.
                done = counts && window.opens().isBefore(ends);
            }
        }
        return expected;
    }

    private static @Nullable Window window(@Nullable Rule rule, LocalDate day, WorkingTime calendar, LocalDate since) {
        if (rule == null
                || day.isBefore(since)
                || !rule.days().contains(day.getDayOfWeek())
                || (rule.workingDays() && !calendar.isWorking(day))) {
            return null;
        }
        var opens = at(day, rule.opens());
        var due = opens.plus(Duration.ofMinutes(rule.minutes()));
        return new Window(day.atTime(rule.opens()), 1, opens, due, due.plus(Duration.ofMinutes(rule.lateMinutes())));
    }

    private static List<Target> targets(List<Site> sites) {
        var open = sites.stream().filter(site -> !site.closed()).toList();
        return open.isEmpty()
                ? List.of(Target.BUSINESS)
                : open.stream().map(site -> Target.site(site.id())).toList();
    }

    private static String said(Target target, Window window, UUID edition) {
        return target.key() + " " + window + " " + edition;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Days.ZONE).toInstant();
    }

    private List<Issue> issues() {
        var issues = new ArrayList<Issue>();
        var at = at(BEGIN, LocalTime.of(random.nextInt(24), random.nextInt(60)));
        var number = 1 + random.nextInt(4);
        for (int n = 0; n < number; n++) {
            var last = n > 0 && n == number - 1 && random.nextInt(4) == 0;
            var edition = new Edition(
                    UUID.randomUUID(),
                    MODULE,
                    (n + 1) + ".0",
                    last ? Edition.Kind.WITHDRAWN : Edition.Kind.PUBLISHED,
                    null,
                    "d",
                    "n",
                    true,
                    at,
                    at,
                    "Li",
                    null,
                    null);
            issues.add(new Issue(edition, last ? null : rule()));
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(20 * 24 * 60)));
        }
        return issues;
    }

    private Rule rule() {
        var days = EnumSet.allOf(DayOfWeek.class);
        if (random.nextBoolean()) {
            days.removeIf(day -> random.nextInt(3) == 0);
        }
        return new Rule(
                days.isEmpty() ? EnumSet.of(DayOfWeek.MONDAY) : days,
                LocalTime.of(random.nextInt(24), random.nextInt(4) * 15),
                1 + random.nextInt(23 * 60),
                random.nextInt(3) * 60,
                random.nextBoolean());
    }

    private List<Site> sites() {
        var sites = new ArrayList<Site>();
        for (int n = random.nextInt(4); n > 0; n--) {
            var closed = random.nextInt(4) == 0;
            sites.add(new Site(UUID.randomUUID(), Text.same("S" + n), "", closed, List.of(), 1));
        }
        return sites;
    }

    private static Map<String, SheetModel> model(Issue issue) {
        var rule = issue.rule();
        if (rule == null) {
            return Map.of();
        }
        var codes = rule.days().stream().map(day -> day.name().substring(0, 2)).toList();
        var recurs = Recurrence.read(codes.size() == 7 ? "FREQ=DAILY" : "FREQ=WEEKLY;BYDAY=" + String.join(",", codes));
        var schedule = new Schedule(
                "s",
                null,
                recurs,
                null,
                rule.opens(),
                rule.opens().plusMinutes(rule.minutes()),
                rule.lateMinutes() == 0 ? null : Duration.ofMinutes(rule.lateMinutes()),
                null,
                1,
                false,
                rule.workingDays() ? OnClosedDay.SKIP : OnClosedDay.RUN,
                new Schedule.Per("site", ""));
        var type = new ChecklistType(
                "c",
                Text.same("C"),
                Text.same("C"),
                new Who(Who.Kind.HOLDERS, "keeper", false),
                null,
                Map.of(),
                List.of(schedule),
                List.of(),
                List.of(),
                null,
                List.of());
        var form = Form.of(Json.tree(Map.of("fields", List.of())), Map.of(), Map.of(), Map.of());
        return Map.of(
                "c",
                new SheetModel(issue.edition().id(), "1.0", "t", type, form, Map.of(), Map.of(), Map.of(), Map.of()));
    }

    private static WorkingTime calendar() {
        var year = new Holidays.Year(
                2026,
                new Holidays.Notice("n", "1", LocalDate.of(2025, 11, 4)),
                List.of(new Holidays.Holiday(
                        Text.same("H"), HOLIDAY.get(0), HOLIDAY.get(6), List.of(LocalDate.of(2026, 9, 20)))));
        return new WorkingTime(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(new Span(9 * 60, 18 * 60)),
                List.of(),
                new Holidays(List.of(year)),
                Days.ZONE);
    }
}
