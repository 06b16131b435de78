package org.guizhang.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.guizhang.calendar.Span;
import org.guizhang.calendar.SpecialDays;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.shared.Days;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.artefact.Counting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a clock when it is paused is left of it when it is resumed, whatever it is counted in. */
class DeadlinePaceTest {
    private static final WorkingTime OFFICE = new WorkingTime(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(new Span(9 * 60, 12 * 60), new Span(13 * 60, 18 * 60)),
            List.of(new SpecialDays(LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 10), false, "Moving")),
            null,
            Days.ZONE);

    @ParameterizedTest
    @CsvSource({
        // Mondays are the 7th and the 14th of December; the 9th and 10th are off.
        "PT4H,  CLOCK,         false, 2026-12-07T10:00, 2026-12-07T14:00, 2026-12-07T11:00, 2026-12-08T11:00, 2026-12-08T14:00",
        "P2D,   ALL_DAYS,      false, 2026-12-07T10:00, 2026-12-10T00:00, 2026-12-08T11:00, 2026-12-11T16:00, 2026-12-13T00:00",
        "P2D,   ALL_DAYS,      false, 2026-12-07T10:00, 2026-12-10T00:00, 2026-12-08T11:00, 2026-12-08T16:00, 2026-12-10T00:00",
        "P2D,   ALL_DAYS,      true,  2026-12-07T10:00, 2026-12-09T10:00, 2026-12-08T10:00, 2026-12-08T16:00, 2026-12-09T16:00",
        "P2D,   WORKING_DAYS,  false, 2026-12-07T10:00, 2026-12-12T00:00, 2026-12-07T12:00, 2026-12-08T09:00, 2026-12-15T00:00",
        "P2D,   WORKING_DAYS,  false, 2026-12-07T10:00, 2026-12-12T00:00, 2026-12-11T12:00, 2026-12-12T09:00, 2026-12-15T00:00",
        "P2D,   WORKING_DAYS,  true,  2026-12-07T10:00, 2026-12-11T10:00, 2026-12-11T09:00, 2026-12-11T16:00, 2026-12-14T10:00",
        "PT10H, WORKING_HOURS, false, 2026-12-07T16:00, 2026-12-08T18:00, 2026-12-08T11:00, 2026-12-11T17:00, 2026-12-14T15:00",
    })
    void whatWasLeftIsLeftAgain(
            String within,
            Counting counting,
            boolean exact,
            String start,
            String due,
            String paused,
            String resumed,
            String moved) {
        var length = IsoDuration.parse(within).orElseThrow();
        var pace = DeadlinePace.of(length, counting, exact);
        assertThat(pace.due(at(start), length, OFFICE)).isEqualTo(at(due));
        assertThat(pace.resumed(at(due), at(paused), at(resumed), OFFICE)).isEqualTo(at(moved));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_DAYS,      P1D,  2026-12-10T00:00, 2026-12-09T00:00, 2026-12-11T00:00",
        "WORKING_DAYS,  P1D,  2026-12-12T00:00, 2026-12-09T00:00, 2026-12-15T00:00",
        "WORKING_DAYS,  PT2H, 2026-12-12T00:00, 2026-12-11T22:00, 2026-12-12T02:00",
    })
    void remindersAndEscalationsCountInItsCalendar(
            Counting counting, String time, String due, String before, String after) {
        var length = IsoDuration.parse(time).orElseThrow();
        var pace = DeadlinePace.of(IsoDuration.parse("P2D").orElseThrow(), counting, false);
        assertThat(pace.before(at(due), length, OFFICE)).isEqualTo(at(before));
        assertThat(pace.after(at(due), length, OFFICE)).isEqualTo(at(after));
    }

    @Test
    void ofWorkingHoursTheyAreWorkingHours() {
        var hours = DeadlinePace.of(IsoDuration.parse("PT10H").orElseThrow(), Counting.WORKING_HOURS, false);
        var four = IsoDuration.parse("PT4H").orElseThrow();
        assertThat(hours.before(at("2026-12-11T11:00"), four, OFFICE)).isEqualTo(at("2026-12-08T16:00"));
        assertThat(hours.after(at("2026-12-08T16:00"), four, OFFICE)).isEqualTo(at("2026-12-11T11:00"));
    }

    /** Beside a simulation that lets minutes, or days, of the calendar go by one after the other. */
    @Test
    void pausesAgreeWithCountingOneByOne() {
        for (long seed = 0; seed < 4_000; seed++) {
            var random = new SplittableRandom(seed);
            var counting = Counting.values()[random.nextInt(4)];
            var inDays = random.nextBoolean();
            var exact = random.nextInt(4) == 0;
            var length = inDays
                    ? new IsoDuration(0, 0, 0, 1 + random.nextInt(12), 0, 0, 0)
                    : new IsoDuration(0, 0, 0, 0, 1 + random.nextInt(40), 10 * random.nextInt(6), 0);
            var pace = DeadlinePace.of(length, counting, exact);
            var start = at("2026-12-01T00:00").plusMinutes(10L * random.nextInt(6 * 24 * 14));
            var due = pace.due(start, length, OFFICE);
            // Twice, so that the second pause begins from what the first has left.
            for (int n = 0; n < 2; n++) {
                var span = Duration.between(start, due).toMinutes() / 10;
                var paused = start.plusMinutes(10L * random.nextLong(Math.max(1, span)));
                var resumed = paused.plusMinutes(10L * random.nextInt(6 * 24 * 10));
                var moved = pace.resumed(due, paused, resumed, OFFICE);
                assertThat(moved)
                        .as("seed %d: %s %s due %s from %s to %s", seed, length, pace, due, paused, resumed)
                        .isEqualTo(counted(pace, due, paused, resumed));
                assertThat(moved).as("seed %d", seed).isAfterOrEqualTo(due);
                due = moved;
                start = resumed.isBefore(due) ? resumed : start;
            }
        }
    }

    @Test
    void whatWasOverdueStaysSo() {
        var pace = DeadlinePace.of(IsoDuration.parse("PT4H").orElseThrow(), Counting.CLOCK, false);
        var due = at("2026-12-07T14:00");
        assertThat(pace.resumed(due, due, due.plusDays(1), OFFICE)).isEqualTo(due);
        assertThat(pace.resumed(due, due.plusHours(1), due.plusDays(1), OFFICE)).isEqualTo(due);
    }

    /** How much ticks by from the pause to the end, and when that much has ticked by since it goes on. */
    private static ZonedDateTime counted(
            DeadlinePace pace, ZonedDateTime due, ZonedDateTime paused, ZonedDateTime resumed) {
        if (!due.isAfter(paused) || !resumed.isAfter(paused)) {
            return due;
        }
        var working = pace.counting() == Counting.WORKING_DAYS || pace.counting() == Counting.WORKING_HOURS;
        if (pace.days() && (working || !pace.exact())) {
            var withTheDay = !pace.exact();
            var left = 0;
            for (var day = paused.toLocalDate().plusDays(1); ends(day, due, withTheDay) <= 0; day = day.plusDays(1)) {
                left += !working || OFFICE.isWorking(day) ? 1 : 0;
            }
            var day = resumed.toLocalDate();
            while (working && left == 0 && !OFFICE.isWorking(day)) {
                day = day.plusDays(1);
            }
            while (left > 0 || end(day, due, withTheDay).compareTo(resumed) <= 0) {
                day = day.plusDays(1);
                left -= !working || OFFICE.isWorking(day) ? 1 : 0;
                while (working && !OFFICE.isWorking(day)) {
                    day = day.plusDays(1);
                    left -= OFFICE.isWorking(day) ? 1 : 0;
                }
            }
            return end(day, due, withTheDay);
        }
        var ticks = 0;
        for (var at = paused; at.isBefore(due); at = at.plusMinutes(10)) {
            ticks += runs(pace, at) ? 1 : 0;
        }
        var at = resumed;
        while (ticks > 0 || (pace.counting() == Counting.WORKING_HOURS && ticks == 0 && !isWork(at))) {
            ticks -= runs(pace, at) ? 1 : 0;
            at = at.plusMinutes(10);
            if (ticks == 0) {
                return at;
            }
        }
        return at;
    }

    private static boolean runs(DeadlinePace pace, ZonedDateTime at) {
        return pace.counting() != Counting.WORKING_HOURS || isWork(at);
    }

    private static boolean isWork(ZonedDateTime at) {
        var hour = at.getHour();
        return OFFICE.isWorking(at.toLocalDate()) && hour >= 9 && hour < 18 && hour != 12;
    }

    /** Whether a day is before, at or after the last one of a clock. */
    private static int ends(LocalDate day, ZonedDateTime due, boolean withTheDay) {
        return end(day, due, withTheDay).compareTo(due);
    }

    private static ZonedDateTime end(LocalDate day, ZonedDateTime due, boolean withTheDay) {
        return withTheDay
                ? day.plusDays(1).atStartOfDay(due.getZone())
                : day.atTime(due.toLocalTime()).atZone(due.getZone());
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(Days.ZONE);
    }
}
