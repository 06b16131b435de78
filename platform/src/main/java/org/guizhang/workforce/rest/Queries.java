package org.guizhang.workforce.rest;

import java.time.LocalDate;
import org.guizhang.shared.Dates;
import org.jspecify.annotations.Nullable;

/** Reads what stands in query parameters. */
final class Queries {
    private Queries() {}

    /** The day that {@code on} names, null where none is given. */
    static @Nullable LocalDate day(@Nullable String on) {
        return Dates.day("/on", on);
    }
}
