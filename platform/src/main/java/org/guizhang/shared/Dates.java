package org.guizhang.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Days and moments as they come in: written in full, and within two centuries. An empty one is a mistake and never
 * means "none", and a year beyond is a slip of the finger, or more than the database can hold.
 */
public final class Dates {
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Instant BEGIN = FIRST.atStartOfDay(Days.ZONE).toInstant();
    /** Whoever counts in universal time has the whole of the last year, too. */
    private static final Instant END =
            LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private Dates() {}

    public static boolean isKnown(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    public static boolean isKnown(Instant moment) {
        return !moment.isBefore(BEGIN) && moment.isBefore(END);
    }

    /** Notes a day beyond the years; null is fine. */
    public static void check(Violations violations, String field, @Nullable LocalDate day) {
        if (day != null && !isKnown(day)) {
            violations.add(field, "day-range", FIRST, LAST);
        }
    }

    /** Notes a moment beyond the years; null is fine. */
    public static void check(Violations violations, String field, @Nullable Instant moment) {
        if (moment != null && !isKnown(moment)) {
            violations.add(field, "day-range", FIRST, LAST);
        }
    }

    /**
     * The moment in a query, RFC 3339; null where it is left out.
     *
     * @throws Rejected if it is empty, written otherwise, or beyond the years
     */
    public static @Nullable Instant moment(String field, @Nullable String written) {
        var moment = written == null ? null : readMoment(field, written);
        refuse(field, moment == null || isKnown(moment));
        return moment;
    }

    /**
     * The day in a query, such as {@code 2026-11-24}; null where it is left out.
     *
     * @throws Rejected if it is empty, written otherwise, or beyond the years
     */
    public static @Nullable LocalDate day(String field, @Nullable String written) {
        var day = written == null ? null : readDay(field, written);
        refuse(field, day == null || isKnown(day));
        return day;
    }

    /** A day as it is written, of whatever year; {@link Rejected} if it is none. */
    public static LocalDate readDay(String field, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException malformed) {
            throw Rejected.field(field, "day");
        }
    }

    /** A moment as it is written (RFC 3339), of whatever year; {@link Rejected} if it is none. */
    public static Instant readMoment(String field, String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException malformed) {
            throw Rejected.field(field, "instant");
        }
    }

    private static void refuse(String field, boolean known) {
        if (!known) {
            throw Rejected.field(field, "day-range", FIRST, LAST);
        }
    }
}
