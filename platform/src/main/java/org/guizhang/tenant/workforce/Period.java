package org.guizhang.tenant.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both counted. Without a last day it goes on. */
public record Period(LocalDate from, @Nullable LocalDate to) {
    /** Earlier and later days are typing errors. */
    static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether a day lies in both. */
    public boolean overlaps(Period other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
