package org.guizhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
    /** The days were counted on a calendar by hand. 2026-01-01 is a Thursday. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                                             | 2026-02-27 | 2026-02-27 2026-02-28 2026-03-01
            FREQ=DAILY;INTERVAL=10                                 | 2026-01-01 | 2026-01-01 2026-01-11 2026-01-21
            FREQ=DAILY;BYDAY=SA,SU                                 | 2026-01-01 | 2026-01-03 2026-01-04 2026-01-10
            FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-1                     | 2026-01-01 | 2026-02-28 2027-02-28 2028-02-29
            FREQ=WEEKLY;BYDAY=MO,TH                                | 2026-01-01 | 2026-01-01 2026-01-05 2026-01-08
            FREQ=WEEKLY;INTERVAL=2;BYDAY=FR                        | 2026-01-01 | 2026-01-09 2026-01-23 2026-02-06
            FREQ=MONTHLY;BYMONTHDAY=31                             | 2026-01-31 | 2026-01-31 2026-03-31 2026-05-31
            FREQ=MONTHLY;BYMONTHDAY=31;RSCALE=GREGORIAN;SKIP=BACKWARD | 2028-01-31 | 2028-01-31 2028-02-29 2028-03-31
            FREQ=MONTHLY;BYMONTHDAY=-1                             | 2026-01-31 | 2026-01-31 2026-02-28 2026-03-31
            FREQ=MONTHLY;BYDAY=2TU                                 | 2026-01-01 | 2026-01-13 2026-02-10 2026-03-10
            FREQ=MONTHLY;BYDAY=-1FR                                | 2026-01-01 | 2026-01-30 2026-02-27 2026-03-27
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1          | 2026-01-01 | 2026-01-30 2026-02-27 2026-03-31
            FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15                  | 2026-01-02 | 2026-02-15 2026-05-15 2026-08-15
            FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10             | 2026-01-11 | 2026-04-10 2026-07-10 2026-10-10
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29                    | 2026-01-01 | 2028-02-29 2032-02-29 2036-02-29
            FREQ=YEARLY;BYMONTH=5;BYDAY=2SU                        | 2026-01-01 | 2026-05-10 2027-05-09 2028-05-14
            """)
    void theDaysOfARule(String rule, LocalDate effect, String expected) {
        assertThat(Recurrence.read(rule).from(effect, effect).limit(3).map(DateSpan::first))
                .extracting(LocalDate::toString)
                .containsExactly(expected.split(" "));
    }

    /** Whole periods begin with the first that has not begun yet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY                  | 2026-01-01 | 2026-01-05..2026-01-11 2026-01-12..2026-01-18
            FREQ=WEEKLY                  | 2026-01-05 | 2026-01-05..2026-01-11 2026-01-12..2026-01-18
            FREQ=MONTHLY                 | 2028-01-31 | 2028-02-01..2028-02-29 2028-03-01..2028-03-31
            FREQ=MONTHLY;INTERVAL=3      | 2026-11-30 | 2026-12-01..2027-02-28 2027-03-01..2027-05-31
            FREQ=YEARLY                  | 2026-01-02 | 2027-01-01..2027-12-31 2028-01-01..2028-12-31
            FREQ=YEARLY;BYMONTH=6,12     | 2026-01-01 | 2026-06-01..2026-06-30 2026-12-01..2026-12-31
            """)
    void aRuleWithoutADayIsAboutItsPeriod(String rule, LocalDate effect, String expected) {
        assertThat(Recurrence.read(rule).from(effect, effect).limit(2))
                .extracting(span -> span.first() + ".." + span.last())
                .containsExactly(expected.split(" "));
    }

    @Test
    void daysAreCountedFromTheDayItTookEffectHoweverLateOneLooks() {
        var effect = LocalDate.parse("2026-01-01");
        assertThat(Recurrence.everyDays(7).from(effect, effect).limit(2))
                .extracting(DateSpan::last)
                .containsExactly(LocalDate.parse("2026-01-07"), LocalDate.parse("2026-01-14"));
        assertThat(Recurrence.everyDays(7)
                        .from(effect, LocalDate.parse("2036-01-02"))
                        .findFirst())
                .get()
                .extracting(DateSpan::first)
                .isEqualTo(effect.plusDays(7L * 522));
    }

    @Test
    void whereOneBeginsToLookChangesNoDay() {
        var effect = LocalDate.parse("2026-01-31");
        for (var rule :
                new String[] {"FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=3", "FREQ=WEEKLY;INTERVAL=3", "FREQ=YEARLY"}) {
            var all = Recurrence.read(rule).from(effect, effect).limit(10).toList();
            for (var look = effect; look.isBefore(all.get(9).first()); look = look.plusDays(11)) {
                var day = look;
                assertThat(Recurrence.read(rule).from(effect, look).findFirst())
                        .isEqualTo(all.stream()
                                .filter(s -> !s.first().isBefore(day))
                                .findFirst());
            }
        }
    }

    @Test
    void aDayOfTheMonthIsTheLastWhereTheMonthIsTooShort() {
        var effect = LocalDate.parse("2027-01-31");
        assertThat(Recurrence.read("FREQ=MONTHLY")
                        .onMonthDay(30)
                        .from(effect, effect)
                        .limit(2))
                .extracting(DateSpan::first)
                .containsExactly(LocalDate.parse("2027-02-28"), LocalDate.parse("2027-03-30"));
        assertThat(Recurrence.read("FREQ=WEEKLY")
                        .onWeekday("SU")
                        .from(effect, effect)
                        .findFirst())
                .contains(new DateSpan(effect, effect));
    }

    @Test
    void aDayThereNeverIsEndsTheSearch() {
        var effect = LocalDate.parse("2026-01-01");
        assertThat(Recurrence.read("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").from(effect, effect))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=BANANA                        | FREQ=BANANA
            FREQ=HOURLY                        | FREQ=HOURLY
            INTERVAL=2                         | FREQ=
            FREQ=DAILY;BYDAY=XX                | BYDAY=XX
            FREQ=WEEKLY;BYDAY=MO,ZZ            | BYDAY=ZZ
            FREQ=WEEKLY;BYDAY=2MO              | BYDAY=2MO
            FREQ=WEEKLY;BYMONTHDAY=3           | BYMONTHDAY=3
            FREQ=YEARLY;BYDAY=2MO              | BYDAY=2MO
            FREQ=MONTHLY;BYMONTHDAY=32         | BYMONTHDAY=32
            FREQ=MONTHLY;BYMONTHDAY=0          | BYMONTHDAY=0
            FREQ=YEARLY;BYMONTH=13             | BYMONTH=13
            FREQ=YEARLY;BYMONTH=1,1            | BYMONTH=1,1
            FREQ=MONTHLY;BYSETPOS=1            | BYSETPOS=1
            FREQ=DAILY;INTERVAL=0              | INTERVAL=0
            FREQ=DAILY;INTERVAL=1,2            | INTERVAL=1,2
            FREQ=DAILY;COUNT=3                 | COUNT=3
            FREQ=DAILY;UNTIL=20270101          | UNTIL=20270101
            FREQ=DAILY;BYHOUR=8                | BYHOUR=8
            FREQ=DAILY;SKIP=BACKWARD           | SKIP=BACKWARD
            FREQ=DAILY;FREQ=WEEKLY             | FREQ=WEEKLY
            FREQ=DAILY;WKST=SU                 | WKST=SU
            FREQ=DAILY;BYDAY=                  | BYDAY=
            """)
    void whatCannotBeMeantIsNamed(String rule, String part) {
        assertThatThrownBy(() -> Recurrence.read(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(part);
    }
}
