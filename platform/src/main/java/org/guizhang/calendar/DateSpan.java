package org.guizhang.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both counted. */
public record DateSpan(LocalDate first, LocalDate last) {
    long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
