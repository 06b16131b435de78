package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.guizhang.template.artefact.RecordType.Reset;
import org.guizhang.template.artefact.RecordType.Serial;
import org.junit.jupiter.api.Test;

class SerialNumberTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static String first(Reset reset, int digits, int number) {
        var serial = new Serial("AB", digits, reset, false);
        return SerialNumber.of(serial, SerialNumber.period(serial, DAY), number);
    }

    @Test
    void readsByItsPeriodAndDigits() {
        assertThat(first(Reset.NEVER, 4, 7)).isEqualTo("AB-0007");
        assertThat(first(Reset.YEARLY, 4, 7)).isEqualTo("AB2026-0007");
        assertThat(first(Reset.MONTHLY, 3, 7)).isEqualTo("AB202603-007");
        assertThat(first(Reset.DAILY, 5, 12_345)).isEqualTo("AB20260309-12345");
    }

    /** A number is never cut. */
    @Test
    void growsBeyondItsDigits() {
        assertThat(first(Reset.YEARLY, 3, 1_000)).isEqualTo("AB2026-1000");
    }
}
