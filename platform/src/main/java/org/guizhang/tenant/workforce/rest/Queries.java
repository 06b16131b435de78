package org.guizhang.tenant.workforce.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** Reads what stands in query parameters. */
final class Queries {
    private Queries() {}

    /** A day such as {@code 2026-11-24}, null where none is given. */
    static @Nullable LocalDate day(@Nullable String on) {
        if (on == null || on.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException malformed) {
            throw Rejected.field("/on", "day");
        }
    }
}
