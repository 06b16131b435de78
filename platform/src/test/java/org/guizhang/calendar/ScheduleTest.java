package org.guizhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.EnumSet;
import java.util.List;
import org.guizhang.shared.Days;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expectations are counted by hand; 1 October 2026 is a Thursday, its holiday lasts to Wednesday the 7th. */
class ScheduleTest {
    private static final Holidays HOLIDAYS = new Holidays(List.of(new Holidays.Year(
            2026,
            new Holidays.Notice("通知", "7", LocalDate.of(2025, 11, 4)),
            List.of(new Holidays.Holiday(
                    new Text("国庆节", "National Day"),
                    LocalDate.of(2026, 10, 1),
                    LocalDate.of(2026, 10, 7),
                    List.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10)))))));
    private static final WorkingTime OFFICE = new WorkingTime(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(new Span(9 * 60, 18 * 60)),
            List.of(),
            HOLIDAYS,
            Days.ZONE);

    private String rule = "FREQ=DAILY";
    private @Nullable String opens = "09:00";
    private @Nullable String due = "18:00";
    private @Nullable TemporalAmount late;
    private @Nullable Duration every;
    private int times = 1;
    private boolean spread;
    private OnClosedDay closed = OnClosedDay.RUN;

    @Test
    void aWindowIsOfTheClocksOfTheBusiness() {
        late = Duration.ofHours(2);
        var window =
                schedule().windows(day("2026-12-31"), day("2026-12-31"), OFFICE).findFirst();
        assertThat(window)
                .contains(new Window(
                        day("2026-12-31").atTime(9, 0),
                        1,
                        Instant.parse("2026-12-31T01:00:00Z"),
                        Instant.parse("2026-12-31T10:00:00Z"),
                        Instant.parse("2026-12-31T12:00:00Z")));
    }

    @Test
    void aWindowPastMidnightBelongsToTheDayItOpens() {
        opens = "22:00";
        due = "00:30";
        assertThat(said("2026-02-28", 2))
                .containsExactly(
                        "2026-02-28T22:00 #1 2026-02-28T22:00 2026-03-01T00:30",
                        "2026-03-01T22:00 #1 2026-03-01T22:00 2026-03-02T00:30");
        opens = "00:00";
        due = "00:00";
        assertThat(said("2026-02-28", 1)).containsExactly("2026-02-28T00:00 #1 2026-02-28T00:00 2026-03-01T00:00");
    }

    @Test
    void withoutTimesItIsTheWholeDay() {
        opens = null;
        due = null;
        assertThat(said("2028-02-29", 1)).containsExactly("2028-02-29T00:00 #1 2028-02-29T00:00 2028-03-01T00:00");
    }

    @Test
    void lateInDaysIsOnTheCalendar() {
        late = Period.ofMonths(1);
        assertThat(schedule()
                        .windows(day("2026-01-31"), day("2026-01-31"), OFFICE)
                        .findFirst())
                .get()
                .extracting(Window::late)
                .isEqualTo(Instant.parse("2026-02-28T10:00:00Z"));
    }

    @Test
    void onClosedDaysItRunsIsLeftOutOrMoves() {
        rule = "FREQ=MONTHLY;BYMONTHDAY=3";
        assertThat(said("2026-10-01", 1)).containsExactly("2026-10-03T09:00 #1 2026-10-03T09:00 2026-10-03T18:00");
        closed = OnClosedDay.SKIP;
        assertThat(said("2026-10-01", 1)).containsExactly("2026-11-03T09:00 #1 2026-11-03T09:00 2026-11-03T18:00");
        closed = OnClosedDay.BEFORE;
        assertThat(said("2026-10-01", 1)).containsExactly("2026-10-03T09:00 #1 2026-09-30T09:00 2026-09-30T18:00");
        closed = OnClosedDay.AFTER;
        assertThat(said("2026-10-01", 1)).containsExactly("2026-10-03T09:00 #1 2026-10-08T09:00 2026-10-08T18:00");
    }

    @Test
    void aMakeUpDayIsAWorkingDay() {
        rule = "FREQ=WEEKLY;BYDAY=SA";
        closed = OnClosedDay.SKIP;
        assertThat(said("2026-10-01", 1)).containsExactly("2026-10-10T09:00 #1 2026-10-10T09:00 2026-10-10T18:00");
    }

    @Test
    void twoSlotsMayMeetOnOneDayAndStayTwo() {
        closed = OnClosedDay.AFTER;
        assertThat(said("2026-10-02", 2))
                .containsExactly(
                        "2026-10-02T09:00 #1 2026-10-08T09:00 2026-10-08T18:00",
                        "2026-10-03T09:00 #1 2026-10-08T09:00 2026-10-08T18:00");
    }

    @Test
    void anyDayOfAPeriodEndsOnAWorkingDay() {
        rule = "FREQ=MONTHLY";
        assertThat(said("2026-10-01", 1)).containsExactly("2026-10-01T09:00 #1 2026-10-01T09:00 2026-10-31T18:00");
        closed = OnClosedDay.BEFORE;
        assertThat(said("2026-10-01", 1)).containsExactly("2026-10-01T09:00 #1 2026-10-01T09:00 2026-10-30T18:00");
        closed = OnClosedDay.AFTER;
        assertThat(said("2026-10-01", 1)).containsExactly("2026-10-01T09:00 #1 2026-10-01T09:00 2026-11-02T18:00");
        rule = "FREQ=WEEKLY";
        closed = OnClosedDay.SKIP;
        assertThat(said("2026-09-29", 1)).containsExactly("2026-10-05T09:00 #1 2026-10-05T09:00 2026-10-11T18:00");
    }

    @Test
    void aPeriodThatIsClosedAsAWhole() {
        var week = new WorkingTime(
                EnumSet.of(DayOfWeek.MONDAY),
                List.of(new Span(540, 1080)),
                List.of(new SpecialDays(day("2027-03-01"), day("2027-03-14"), false, "closed")),
                null,
                Days.ZONE);
        rule = "FREQ=WEEKLY";
        closed = OnClosedDay.SKIP;
        assertThat(said("2027-03-01", 1, week))
                .containsExactly("2027-03-15T09:00 #1 2027-03-15T09:00 2027-03-21T18:00");
        closed = OnClosedDay.BEFORE;
        assertThat(said("2027-03-01", 1, week))
                .containsExactly("2027-03-15T09:00 #1 2027-03-15T09:00 2027-03-15T18:00");
    }

    @Test
    void severalTimesShareTheWindowOrHaveAllOfIt() {
        times = 2;
        assertThat(said("2026-03-01", 2))
                .containsExactly(
                        "2026-03-01T09:00 #1 2026-03-01T09:00 2026-03-01T18:00",
                        "2026-03-01T09:00 #2 2026-03-01T09:00 2026-03-01T18:00");
        spread = true;
        assertThat(said("2026-03-01", 3))
                .containsExactly(
                        "2026-03-01T09:00 #1 2026-03-01T09:00 2026-03-01T13:30",
                        "2026-03-01T09:00 #2 2026-03-01T13:30 2026-03-01T18:00",
                        "2026-03-02T09:00 #1 2026-03-02T09:00 2026-03-02T13:30");
        times = 0;
        assertThat(said("2026-03-01", 1)).isEmpty();
    }

    @Test
    void aPeriodIsSharedByWholeDays() {
        rule = "FREQ=YEARLY";
        times = 3;
        spread = true;
        assertThat(said("2027-01-01", 3))
                .containsExactly(
                        "2027-01-01T09:00 #1 2027-01-01T09:00 2027-05-01T18:00",
                        "2027-01-01T09:00 #2 2027-05-02T09:00 2027-08-31T18:00",
                        "2027-01-01T09:00 #3 2027-09-01T09:00 2027-12-31T18:00");
    }

    @Test
    void moreTimesThanDaysShareDays() {
        rule = "FREQ=WEEKLY";
        times = 10;
        spread = true;
        assertThat(said("2027-03-01", 4))
                .containsExactly(
                        "2027-03-01T09:00 #1 2027-03-01T09:00 2027-03-01T18:00",
                        "2027-03-01T09:00 #2 2027-03-01T09:00 2027-03-01T18:00",
                        "2027-03-01T09:00 #3 2027-03-02T09:00 2027-03-02T18:00",
                        "2027-03-01T09:00 #4 2027-03-03T09:00 2027-03-03T18:00");
    }

    @Test
    void whatIsDoneInAWindowIsAboutItsPeriodOrTheOneBefore() {
        rule = "FREQ=MONTHLY;BYMONTHDAY=31;RSCALE=GREGORIAN;SKIP=BACKWARD";
        assertThat(about("2028-03-31", 0)).isEqualTo("2028-03-01..2028-03-31");
        assertThat(about("2028-03-31", -1)).isEqualTo("2028-02-01..2028-02-29");
        rule = "FREQ=WEEKLY;BYDAY=TH";
        assertThat(about("2026-12-31", 1)).isEqualTo("2027-01-04..2027-01-10");
        rule = "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10";
        assertThat(about("2027-01-10", 0)).isEqualTo("2027-01-01..2027-03-31");
        assertThat(about("2027-01-10", -1)).isEqualTo("2026-10-01..2026-12-31");
        rule = "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20";
        assertThat(about("2026-12-20", 1)).isEqualTo("2027-01-01..2027-12-31");
        rule = "FREQ=DAILY";
        assertThat(about("2026-10-08", -1)).isEqualTo("2026-10-07..2026-10-07");
        closed = OnClosedDay.SKIP;
        assertThat(about("2026-10-08", -1)).isEqualTo("2026-09-30..2026-10-07");
        assertThat(about("2026-10-08", 0)).isEqualTo("2026-10-08..2026-10-08");
    }

    @Test
    void partsOfAPeriodAreAboutThemselves() {
        rule = "FREQ=YEARLY";
        times = 2;
        spread = true;
        due = null;
        assertThat(about("2027-01-01", 0)).isEqualTo("2027-01-01..2027-07-01");
    }

    @Test
    void aPatrolStepsThroughTheNightAndEndsWithIt() {
        opens = "19:00";
        due = "00:00";
        every = Duration.ofHours(2);
        assertThat(said("2026-12-31", 4))
                .containsExactly(
                        "2026-12-31T19:00 #1 2026-12-31T19:00 2026-12-31T21:00",
                        "2026-12-31T19:00 #2 2026-12-31T21:00 2026-12-31T23:00",
                        "2026-12-31T19:00 #3 2026-12-31T23:00 2027-01-01T00:00",
                        "2027-01-01T19:00 #1 2027-01-01T19:00 2027-01-01T21:00");
    }

    @Test
    void nothingIsBeforeItTakesEffect() {
        rule = "FREQ=MONTHLY;BYMONTHDAY=5";
        assertThat(schedule()
                        .windows(day("2026-03-06"), day("2026-01-01"), OFFICE)
                        .findFirst())
                .get()
                .extracting(Window::slot)
                .isEqualTo(day("2026-04-05").atTime(9, 0));
    }

    @Test
    void byAnEventItIsDueWhenThatHappens() {
        var started = ZonedDateTime.parse("2026-03-01T23:50:30+08:00[Asia/Shanghai]");
        var departure = new Schedule(
                "d",
                null,
                null,
                "departure",
                null,
                null,
                Duration.ofMinutes(30),
                null,
                1,
                false,
                OnClosedDay.RUN,
                null);
        assertThat(departure.windows(day("2026-03-01"), day("2026-03-01"), OFFICE))
                .isEmpty();
        assertThat(departure.startedAt(started))
                .isEqualTo(new Window(
                        day("2026-03-01").atTime(23, 50),
                        1,
                        started.toInstant(),
                        started.toInstant(),
                        Instant.parse("2026-03-01T16:20:30Z")));
    }

    @Test
    void whatIsNeitherByTheClockNorByAnEventIsNoSchedule() {
        assertThatThrownBy(() ->
                        new Schedule("d", null, null, null, null, null, null, null, 1, false, OnClosedDay.RUN, null))
                .isInstanceOf(IllegalArgumentException.class);
        times = -1;
        assertThatThrownBy(this::schedule).isInstanceOf(IllegalArgumentException.class);
    }

    private Schedule schedule() {
        return new Schedule(
                "s",
                null,
                Recurrence.read(rule),
                null,
                opens == null ? null : LocalTime.parse(opens),
                due == null ? null : LocalTime.parse(due),
                late,
                every,
                times,
                spread,
                closed,
                null);
    }

    private String about(String day, int later) {
        var window = schedule().windows(day(day), day(day), OFFICE).findFirst().orElseThrow();
        var days = schedule().about(window, later, OFFICE);
        return days.first() + ".." + days.last();
    }

    private List<String> said(String effect, int most) {
        return said(effect, most, OFFICE);
    }

    private List<String> said(String effect, int most, WorkingTime calendar) {
        return schedule()
                .windows(day(effect), day(effect), calendar)
                .limit(most)
                .map(w -> "%s #%d %s %s".formatted(w.slot(), w.ordinal(), local(w.opens()), local(w.due())))
                .toList();
    }

    private static String local(Instant moment) {
        return moment.atZone(Days.ZONE).toLocalDateTime().toString();
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
