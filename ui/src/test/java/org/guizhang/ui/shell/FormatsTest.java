package org.guizhang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats formats = new Formats(Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void momentsOfThisYearLeaveTheYearOut() {
        var at = Instant.parse("2026-11-23T10:00:00Z").atZone(Formats.ZONE);
        assertThat(formats.moment(at, Locale.CHINESE)).isEqualTo("11月23日 周一 18:00");
        assertThat(formats.moment(at, Locale.ENGLISH)).isEqualTo("Mon 23 Nov, 18:00");
    }

    @Test
    void momentsOfOtherYearsTellIt() {
        var at = Instant.parse("2025-12-31T15:59:00Z").atZone(Formats.ZONE);
        assertThat(formats.moment(at, Locale.CHINESE)).isEqualTo("2025年12月31日 周三 23:59");
        assertThat(formats.moment(at, Locale.ENGLISH)).isEqualTo("Wed 31 Dec 2025, 23:59");
    }

    @Test
    void datesTellTheYear() {
        var date = LocalDate.of(2026, 11, 23);
        assertThat(Formats.date(date, Locale.CHINESE)).isEqualTo("2026年11月23日 周一");
        assertThat(Formats.date(date, Locale.ENGLISH)).isEqualTo("Mon 23 Nov 2026");
    }

    @Test
    void sumsHaveTwoPlacesAndGroups() {
        assertThat(Formats.money(new BigDecimal("1500"), Locale.CHINESE)).isEqualTo("￥1,500.00");
        assertThat(Formats.money(new BigDecimal("0.125"), Locale.ENGLISH)).isEqualTo("CN¥0.13");
    }
}
