package org.guizhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Days;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
    private static final Holidays HOLIDAYS = new Holidays(List.of(new Holidays.Year(
            2026,
            new Holidays.Notice("通知", "7", LocalDate.of(2025, 11, 4)),
            List.of(new Holidays.Holiday(
                    new Text("国庆节", "National Day"),
                    LocalDate.of(2026, 10, 1),
                    LocalDate.of(2026, 10, 7),
                    List.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10)))))));
    private static final List<Span> OFFICE = List.of(span("09:00-12:00"), span("13:30-18:00"));
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final WorkingTime office = new WorkingTime(WEEK, OFFICE, List.of(), HOLIDAYS, Days.ZONE);

    @Test
    void holidaysAreOffAndTheirMakeUpDaysAreWorkedOn() {
        assertThat(said(office, "2026-10-01")).isEqualTo("false 国庆节放假");
        assertThat(said(office, "2026-10-10")).isEqualTo("true 调休上班（国庆节）");
        assertThat(said(office, "2026-10-11")).isEqualTo("false 休息日");
        assertThat(said(office, "2026-10-12")).isEqualTo("true 工作日");
        assertThat(office.plusWorkingDays(day("2026-09-30"), 1)).isEqualTo("2026-10-08");
        assertThat(office.plusWorkingDays(day("2026-10-09"), 1)).isEqualTo("2026-10-10");
        assertThat(office.plusWorkingDays(day("2026-10-08"), -1)).isEqualTo("2026-09-30");
    }

    @Test
    void whoDoesNotFollowThemWorksThroughThem() {
        var restaurant = new WorkingTime(EnumSet.allOf(DayOfWeek.class), OFFICE, List.of(), null, Days.ZONE);
        assertThat(said(restaurant, "2026-10-01")).isEqualTo("true 工作日");
        assertThat(restaurant.plusWorkingDays(day("2026-09-30"), 3)).isEqualTo("2026-10-03");
        assertThat(restaurant.missingYears(day("2026-01-01"), day("2030-01-01")))
                .isEmpty();
        assertThat(restaurant.day(day("2030-01-01")).assumed()).isFalse();
    }

    @Test
    void ownExceptionsGoBeforeHolidays() {
        var own = new WorkingTime(
                WEEK,
                OFFICE,
                List.of(
                        new SpecialDays(day("2026-10-02"), day("2026-10-03"), true, "黄金周值班"),
                        new SpecialDays(day("2026-10-10"), day("2026-10-12"), false, "盘点")),
                HOLIDAYS,
                Days.ZONE);
        assertThat(said(own, "2026-10-02")).isEqualTo("true 特别安排上班：黄金周值班");
        assertThat(said(own, "2026-10-10")).isEqualTo("false 特别安排停业：盘点");
        assertThat(said(own, "2026-10-04")).isEqualTo("false 国庆节放假");
        assertThat(own.plusWorkingDays(day("2026-10-03"), 3)).isEqualTo("2026-10-13");
    }

    @Test
    void yearsNobodyKnowsAreNamedAndTheirDaysMarked() {
        assertThat(office.missingYears(day("2025-12-31"), day("2027-01-01"))).containsExactly(2025, 2027);
        assertThat(office.missingYears(day("2026-01-01"), day("2026-12-31"))).isEmpty();
        assertThat(office.day(day("2027-10-01")).assumed()).isTrue();
        assertThat(office.day(day("2026-10-08")).assumed()).isFalse();
    }

    @Test
    void zeroDaysIsTheDayItselfOrTheNextWorkingDay() {
        assertThat(office.plusWorkingDays(day("2026-10-08"), 0)).isEqualTo("2026-10-08");
        assertThat(office.plusWorkingDays(day("2026-10-01"), 0)).isEqualTo("2026-10-08");
    }

    @Test
    void hoursStandStillAtNoonAtNightAndOnHolidays() {
        assertThat(hours("2026-09-30T11:00", "PT2H")).isEqualTo("2026-09-30T14:30");
        assertThat(hours("2026-09-30T17:00", "PT2H")).isEqualTo("2026-10-08T10:00");
        assertThat(hours("2026-09-30T10:30", "PT6H")).isEqualTo("2026-09-30T18:00");
        assertThat(hours("2026-09-30T10:30", "PT6H0.000000001S")).isEqualTo("2026-10-08T09:00:00.000000001");
        assertThat(hours("2026-09-30T12:30", "PT0S")).isEqualTo("2026-09-30T13:30");
        assertThat(hours("2026-09-30T10:15", "PT0S")).isEqualTo("2026-09-30T10:15");
        assertThat(hours("2026-10-03T10:00", "PT30M")).isEqualTo("2026-10-08T09:30");
    }

    @Test
    void momentsOfOtherZonesAreTakenIntoTheCalendars() {
        var utc = ZonedDateTime.parse("2026-10-08T01:30:00Z");
        assertThat(office.plusWorkingHours(utc, Duration.ofHours(1)))
                .isEqualTo(ZonedDateTime.of(day("2026-10-08").atTime(10, 30), Days.ZONE));
    }

    @Test
    void roundTheClockEveryHourCounts() {
        var guards = new WorkingTime(
                EnumSet.allOf(DayOfWeek.class), List.of(span("00:00-24:00")), List.of(), null, Days.ZONE);
        var from = ZonedDateTime.of(day("2026-12-31").atTime(23, 59), Days.ZONE);
        assertThat(guards.plusWorkingHours(from, Duration.ofHours(49))).isEqualTo(from.plusHours(49));
    }

    @Test
    void clocksThatChangeNeitherLoseNorAddWorkingTime() {
        var berlin = new WorkingTime(
                EnumSet.allOf(DayOfWeek.class),
                List.of(span("00:00-24:00")),
                List.of(),
                null,
                ZoneId.of("Europe/Berlin"));
        var from = ZonedDateTime.parse("2026-03-28T12:00+01:00[Europe/Berlin]");
        assertThat(Duration.between(from, berlin.plusWorkingHours(from, Duration.ofHours(40))))
                .isEqualTo(Duration.ofHours(40));
    }

    @Test
    void withoutAWorkingDayThereIsNoCalendar() {
        assertThatThrownBy(() -> new WorkingTime(Set.of(), OFFICE, List.of(), null, Days.ZONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingTime(WEEK, List.of(), List.of(), null, Days.ZONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void searchingEndsWhereExceptionsLeaveNothing() {
        var closed = new ArrayList<SpecialDays>();
        for (int year = 2026; year < 2070; year++) {
            closed.add(new SpecialDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, "停业"));
        }
        var never = new WorkingTime(WEEK, OFFICE, closed, null, Days.ZONE);
        assertThatThrownBy(() -> never.plusWorkingDays(day("2026-01-01"), 1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> never.plusWorkingHours(
                        ZonedDateTime.of(day("2026-01-01").atTime(9, 0), Days.ZONE), Duration.ofMinutes(1)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> office.plusWorkingDays(day("2026-01-01"), 1001))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office.plusWorkingHours(
                        ZonedDateTime.of(day("2026-01-01").atTime(9, 0), Days.ZONE), Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Against a model that knows nothing but sets of days and single minutes. */
    @Test
    void anyCalendarCountsLikeDayByDayAndMinuteByMinute() {
        int moved = 0;
        for (long seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var first = LocalDate.of(2026, 8, 1).plusDays(random.nextInt(60));
            var weekdays = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            for (var weekday : DayOfWeek.values()) {
                if (random.nextBoolean()) {
                    weekdays.add(weekday);
                }
            }
            var exceptions = exceptions(random, first);
            var spans = spans(random);
            var follows = random.nextBoolean();
            var time = new WorkingTime(weekdays, spans, exceptions, follows ? HOLIDAYS : null, Days.ZONE);

            var worked = new TreeSet<LocalDate>();
            for (var day = first.minusDays(400); day.isBefore(first.plusDays(900)); day = day.plusDays(1)) {
                if (isWorked(day, weekdays, exceptions, follows)) {
                    worked.add(day);
                }
                assertThat(time.isWorking(day)).as("seed %d, %s", seed, day).isEqualTo(worked.contains(day));
            }

            var n = random.nextInt(40);
            var after = new ArrayList<>(worked.tailSet(first, false));
            var before = new ArrayList<>(worked.headSet(first, false));
            assertThat(time.plusWorkingDays(first, n))
                    .as("seed %d: %d after %s", seed, n, first)
                    .isEqualTo(n > 0 ? after.get(n - 1) : worked.contains(first) ? first : after.get(0));
            if (n > 0) {
                assertThat(time.plusWorkingDays(first, -n))
                        .as("seed %d: %d before %s", seed, n, first)
                        .isEqualTo(before.get(before.size() - n));
            }

            var start = ZonedDateTime.of(first.atTime(random.nextInt(24), random.nextInt(60)), Days.ZONE);
            var minutes = 1 + random.nextInt(3000);
            var at = start;
            for (int left = minutes; left > 0; at = at.plusMinutes(1)) {
                if (worked.contains(at.toLocalDate()) && isWithin(at, spans)) {
                    left--;
                }
            }
            var due = time.plusWorkingHours(start, Duration.ofMinutes(minutes));
            assertThat(due)
                    .as("seed %d: %d minutes after %s", seed, minutes, start)
                    .isEqualTo(at);
            moved += due.toLocalDate().equals(first) ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(200);
    }

    private static boolean isWorked(
            LocalDate day, Set<DayOfWeek> weekdays, List<SpecialDays> exceptions, boolean follows) {
        for (var special : exceptions) {
            for (var d = special.from(); !d.isAfter(special.to()); d = d.plusDays(1)) {
                if (d.equals(day)) {
                    return special.working();
                }
            }
        }
        if (follows && day.getYear() == 2026) {
            if (day.getMonthValue() == 10 && day.getDayOfMonth() <= 7) {
                return false;
            }
            if (day.equals(LocalDate.of(2026, 9, 20)) || day.equals(LocalDate.of(2026, 10, 10))) {
                return true;
            }
        }
        return weekdays.contains(day.getDayOfWeek());
    }

    private static boolean isWithin(ZonedDateTime at, List<Span> spans) {
        var minute = at.getHour() * 60 + at.getMinute();
        return spans.stream().anyMatch(span -> span.from() <= minute && minute < span.to());
    }

    private static List<SpecialDays> exceptions(Random random, LocalDate around) {
        var exceptions = new ArrayList<SpecialDays>();
        var at = around.minusDays(30);
        for (int i = random.nextInt(6); i > 0; i--) {
            var from = at.plusDays(random.nextInt(20));
            var to = from.plusDays(random.nextInt(10));
            exceptions.add(new SpecialDays(from, to, random.nextBoolean(), "x"));
            at = to.plusDays(1);
        }
        return exceptions;
    }

    private static List<Span> spans(Random random) {
        var spans = new ArrayList<Span>();
        int at = random.nextInt(12 * 60);
        for (int i = 1 + random.nextInt(3); i > 0 && at < 24 * 60; i--) {
            var to = Math.min(24 * 60, at + 1 + random.nextInt(300));
            spans.add(new Span(at, to));
            at = to + random.nextInt(120);
        }
        return spans;
    }

    private String hours(String from, String duration) {
        var due = office.plusWorkingHours(
                java.time.LocalDateTime.parse(from).atZone(Days.ZONE), Duration.parse(duration));
        return due.toLocalDateTime().toString();
    }

    private static String said(WorkingTime time, String date) {
        var day = time.day(day(date));
        return day.working() + " " + day.said().in(Languages.CHINESE);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Span span(String written) {
        return Span.read(written).orElseThrow();
    }
}
