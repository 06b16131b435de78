package org.guizhang.record;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a register under a name.
 *
 * @param shared whether all who open the register have it
 * @param mayDelete whether it is the caller's own, or shared and theirs to look after
 */
public record SavedView(UUID id, String name, boolean shared, boolean mayDelete, Wanted wanted) {
    public static final int MAX_NAME = 40;
    /** Of one person and form. */
    public static final int MOST = 20;

    /** Which of the records. */
    public enum Which {
        /** Those that have not come to an end. */
        OPEN,
        /** Begun by whoever looks. */
        MINE,
        /** Waiting for whoever looks. */
        WAITING,
        /** Out of date, or soon. */
        EXPIRING
    }

    /**
     * What is filtered; null filters nothing.
     *
     * @param state key of a state
     * @param from the first day records are of
     * @param to the last day
     * @param query words in numbers and shown answers
     */
    @Schema(name = "SavedViewWanted")
    public record Wanted(
            @Nullable Which which,

            @Schema(maxLength = 100, example = "on-site") @Nullable
            String state,

            @Nullable UUID site,
            @Schema(example = "2026-11-01") @Nullable LocalDate from,
            @Schema(example = "2026-12-01") @Nullable LocalDate to,

            @Schema(maxLength = RecordFilter.MAX_QUERY, example = "PTSDJ2026") @Nullable
            String query) {
        public boolean filtersNothing() {
            return which == null && state == null && site == null && from == null && to == null && query == null;
        }
    }
}
