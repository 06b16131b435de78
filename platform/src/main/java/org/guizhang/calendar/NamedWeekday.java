package org.guizhang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A weekday as BYDAY names it: {@code MO}, the second of the month {@code 2MO}, its last {@code -1MO}.
 *
 * @param nth 0: every one
 */
public record NamedWeekday(DayOfWeek weekday, int nth) {
    private static final Pattern WRITTEN = Pattern.compile("([+-]?[1-5])?([A-Z]{2})");

    /** @throws IllegalArgumentException if it is none */
    public static NamedWeekday read(String written) {
        var match = WRITTEN.matcher(written);
        if (!match.matches() || !Weekdays.ALL.contains(match.group(2))) {
            throw new IllegalArgumentException("BYDAY=" + written);
        }
        return new NamedWeekday(
                DayOfWeek.of(Weekdays.ALL.indexOf(match.group(2)) + 1),
                match.group(1) == null ? 0 : Integer.parseInt(match.group(1)));
    }

    public boolean has(LocalDate day) {
        if (day.getDayOfWeek() != weekday) {
            return false;
        }
        var fromStart = (day.getDayOfMonth() - 1) / 7 + 1;
        var fromEnd = (day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1;
        return nth == 0 || nth == fromStart || nth == -fromEnd;
    }
}
