package org.guizhang.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days are counted from the first to the last, both included. */
class DateRangeTest {
    @Test
    void firstAndLastDayCount() {
        var march = period(1, 31);
        assertThat(march.includes(day(1))).isTrue();
        assertThat(march.includes(day(31))).isTrue();
        assertThat(march.includes(day(1).minusDays(1))).isFalse();
        assertThat(march.includes(day(31).plusDays(1))).isFalse();
    }

    @Test
    void openPeriodGoesOn() {
        assertThat(period(5, null).includes(day(31).plusYears(30))).isTrue();
        assertThat(period(5, null).includes(day(4))).isFalse();
    }

    @Test
    void periodsThatShareADayOverlap() {
        assertThat(period(1, 10).overlaps(period(10, 20))).isTrue();
        assertThat(period(10, 20).overlaps(period(1, 10))).isTrue();
        assertThat(period(1, null).overlaps(period(20, null))).isTrue();
        assertThat(period(1, 31).overlaps(period(5, 6))).isTrue();
    }

    @Test
    void periodsThatFollowEachOtherDoNot() {
        assertThat(period(1, 10).overlaps(period(11, 20))).isFalse();
        assertThat(period(11, null).overlaps(period(1, 10))).isFalse();
        assertThat(period(1, 10).overlaps(period(11, null))).isFalse();
    }

    private static DateRange period(int from, @Nullable Integer to) {
        return new DateRange(day(from), to == null ? null : day(to));
    }

    private static LocalDate day(int march) {
        return LocalDate.of(2026, 3, march);
    }
}
