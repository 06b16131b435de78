package org.guizhang.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both counted. Without a last day it goes on. */
public record DateRange(LocalDate from, @Nullable LocalDate to) {
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether a day lies in both. */
    public boolean overlaps(DateRange other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
