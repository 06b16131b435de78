package org.guizhang.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guizhang.shared.Dates;

/**
 * A day as people and other systems write it into a cell: {@code 2026-12-01}, {@code 2026/12/1 8:00},
 * {@code 2026年12月1日}, {@code 2026. 12. 1}, {@code 20261201}, in full-width digits too, or as the number by which
 * spreadsheets count days. A time of day beside it says nothing about the day.
 */
public final class WrittenDay {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:T?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?");
    private static final Pattern SPACED_TIME = Pattern.compile("(?<=\\d|日)\\s+(?=\\d{1,2}:)");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    /** Spreadsheets take 1900 for a leap year; before March of it lie no dates of today's people. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    /** Day zero of workbooks in the 1904 system (ECMA-376 part 1, 18.17.4.1). */
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);

    private WrittenDay() {}

    /** The day, from 2000 to 2199; empty for what is none. */
    public static Optional<LocalDate> of(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        var tight = SPACED_TIME.matcher(plain).replaceAll("T").replaceAll("\\s", "");
        try {
            if (SERIAL.matcher(tight).matches()) {
                return known(ofSerial(new BigDecimal(tight), false));
            }
            for (var pattern : new Pattern[] {DATE, COMPACT}) {
                var date = pattern.matcher(tight);
                if (date.matches()) {
                    return known(LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3))));
                }
            }
        } catch (DateTimeException noDay) {
            // Such as 30 February.
        }
        return Optional.empty();
    }

    /** The day that a spreadsheet means by a number; its fraction is the time of day. */
    static LocalDate ofSerial(BigDecimal serial, boolean since1904) {
        return (since1904 ? ZERO_1904 : ZERO).plusDays(serial.longValue());
    }

    private static Optional<LocalDate> known(LocalDate day) {
        return Optional.of(day).filter(Dates::isKnown);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
