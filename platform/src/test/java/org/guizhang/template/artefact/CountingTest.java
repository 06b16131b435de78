package org.guizhang.template.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import org.guizhang.calendar.Span;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.shared.Days;
import org.guizhang.template.IsoDuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counted by hand; 2026-11-27 is a Friday, the business works from Monday to Friday, 09:00 to 12:00 and 13:00 to 18:00. */
class CountingTest {
    private static final WorkingTime CALENDAR = new WorkingTime(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(new Span(540, 720), new Span(780, 1080)),
            List.of(),
            null,
            Days.ZONE);

    @ParameterizedTest
    @CsvSource({
        "CLOCK,         2026-11-27T17:30, PT2H,  false, 2026-11-27T19:30",
        "CLOCK,         2026-11-27T17:30, P3D,   false, 2026-11-30T17:30",
        "ALL_DAYS,      2026-11-27T17:30, P3D,   false, 2026-12-01T00:00",
        "ALL_DAYS,      2026-11-27T17:30, P3D,   true,  2026-11-30T17:30",
        "ALL_DAYS,      2028-01-31T08:00, P1M,   false, 2028-03-01T00:00",
        "ALL_DAYS,      2026-11-27T17:30, PT30M, false, 2026-11-27T18:00",
        "WORKING_DAYS,  2026-11-27T17:30, P1D,   false, 2026-12-01T00:00",
        "WORKING_DAYS,  2026-11-27T17:30, P3D,   false, 2026-12-03T00:00",
        "WORKING_DAYS,  2026-11-28T10:00, P0D,   false, 2026-12-01T00:00",
        "WORKING_DAYS,  2026-11-27T17:30, P2D,   true,  2026-12-01T17:30",
        "WORKING_HOURS, 2026-11-27T17:30, PT2H,  false, 2026-11-30T10:30",
        "WORKING_HOURS, 2026-11-30T11:00, PT2H,  false, 2026-11-30T14:00",
        "WORKING_HOURS, 2026-11-27T17:30, P1D,   false, 2026-12-01T00:00"
    })
    void isDue(Counting counting, LocalDateTime from, String time, boolean exact, LocalDateTime due) {
        assertThat(counting.after(
                        from.atZone(Days.ZONE), IsoDuration.parse(time).orElseThrow(), exact, CALENDAR))
                .isEqualTo(due.atZone(Days.ZONE));
    }
}
