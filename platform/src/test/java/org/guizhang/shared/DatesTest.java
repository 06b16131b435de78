package org.guizhang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DatesTest {
    @Test
    void whatIsLeftOutIsNoneAndWhatIsEmptyIsAMistake() {
        assertThat(Dates.moment("/at", null)).isNull();
        assertThat(Dates.day("/on", null)).isNull();
        refused("/at instant", () -> Dates.moment("/at", ""));
        refused("/on day", () -> Dates.day("/on", ""));
        refused("/on day", () -> Dates.day("/on", " "));
        refused("/at instant", () -> Dates.moment("/at", "2026-11-24"));
    }

    @Test
    void twoCenturiesAreTakenInTheDaysOfTheBusiness() {
        assertThat(Dates.day("/on", "2000-01-01")).isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(Dates.day("/on", "2199-12-31")).isEqualTo(LocalDate.of(2199, 12, 31));
        refused("/on day-range", () -> Dates.day("/on", "1999-12-31"));
        refused("/on day-range", () -> Dates.day("/on", "2200-01-01"));
        refused("/on day-range", () -> Dates.day("/on", "+999999999-01-01"));
        assertThat(Dates.moment("/at", "1999-12-31T16:00:00Z")).isEqualTo(Instant.parse("1999-12-31T16:00:00Z"));
        refused("/at day-range", () -> Dates.moment("/at", "1999-12-31T15:59:59Z"));
        assertThat(Dates.moment("/at", "2199-12-31T23:59:59+08:00")).isNotNull();
        assertThat(Dates.moment("/at", "2199-12-31T23:59:59Z")).isNotNull();
        refused("/at day-range", () -> Dates.moment("/at", "2200-01-01T00:00:00Z"));
        refused("/at day-range", () -> Dates.moment("/at", "+294277-01-01T00:00:00Z"));
    }

    private static void refused(String expected, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.field() + " " + violation.rule())
                                .containsExactly(expected));
    }
}
