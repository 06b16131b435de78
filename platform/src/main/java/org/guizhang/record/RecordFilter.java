package org.guizhang.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records a list is asked for; null asks for nothing in particular.
 *
 * @param state key of a state, or {@code draft}
 * @param open whether it has not come to an end; drafts are neither
 * @param mine those that the caller has begun; drafts are in no other list
 * @param awaiting those that wait for the caller
 * @param names those of which a field names this person, thing or record
 * @param from the first day they are of
 * @param to the last day
 * @param query what their number or one of their shown answers contains
 * @param expiresBy those of the form that count and are out of date after this day or before
 */
public record RecordFilter(
        @Nullable UUID module,
        @Nullable String form,
        @Nullable String state,
        @Nullable Boolean open,
        @Nullable UUID site,
        @Nullable UUID author,
        boolean mine,
        @Nullable Awaiting awaiting,
        @Nullable UUID names,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String query,
        @Nullable LocalDate expiresBy) {
    public static final int MAX_QUERY = 100;
    /** All that the caller sees. */
    public static final RecordFilter NONE =
            new RecordFilter(null, null, null, null, null, null, false, null, null, null, null, null, null);

    /** What for. */
    public enum Awaiting {
        SIGN,
        APPROVE,
        ACT,
        /** Any of them. */
        ANY
    }

    public RecordFilter of(UUID wanted, String key) {
        return new RecordFilter(
                wanted, key, state, open, site, author, mine, awaiting, names, from, to, query, expiresBy);
    }

    /** The same of those alone that are out of date by a day, at a site. */
    public RecordFilter expiringBy(LocalDate day, @Nullable UUID at) {
        return new RecordFilter(module, form, state, open, at, author, mine, awaiting, names, from, to, query, day);
    }
}
