package org.guizhang.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a business does otherwise than usual; they go before holidays and weekdays.
 *
 * @param to last day, itself counted
 * @param working whether it works on these days, or is closed
 * @param reason in the business's own words
 */
public record SpecialDays(LocalDate from, LocalDate to, boolean working, String reason) {
    public static final int MAX_REASON = 200;
    /** Days from the first to the last, both counted. */
    public static final int MAX_LENGTH = 366;

    /**
     * Such days as they are entered.
     *
     * @param from as {@code 2026-12-24}
     * @param to the same; the first day alone where it is left out
     * @param working false where it is left out
     */
    public record Entry(
            @Schema(required = true, format = "date") @Nullable
            String from,

            @Schema(format = "date") @Nullable String to,
            @Nullable Boolean working,

            @Schema(required = true, maxLength = MAX_REASON, example = "Spring cleaning") @Nullable
            String reason) {}

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Entry entry() {
        return new Entry(from.toString(), to.toString(), working, reason);
    }
}
