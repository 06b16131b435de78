package org.guizhang.template;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An ISO 8601 duration of calendar units or of clock units. The two are never mixed: fifteen days and two hours is no
 * time limit anybody could count.
 */
public record IsoDuration(int years, int months, int weeks, int days, int hours, int minutes, int seconds) {
    private static final Pattern FORM =
            Pattern.compile("P(?:(\\d{1,4})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?"
                    + "(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");

    /** Reads a duration; empty if it is malformed, mixed or names no unit. */
    public static Optional<IsoDuration> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches() || text.endsWith("T") || text.equals("P")) {
            return Optional.empty();
        }
        var read = new IsoDuration(
                number(found.group(1)),
                number(found.group(2)),
                number(found.group(3)),
                number(found.group(4)),
                number(found.group(5)),
                number(found.group(6)),
                number(found.group(7)));
        var mixed = text.indexOf('T') > 1;
        return mixed ? Optional.empty() : Optional.of(read);
    }

    /** Its length in seconds; a year is 365.2425 days and a month a twelfth of it, as in {@link ChronoUnit}. */
    public long length() {
        return years * ChronoUnit.YEARS.getDuration().toSeconds()
                + months * ChronoUnit.MONTHS.getDuration().toSeconds()
                + weeks * ChronoUnit.WEEKS.getDuration().toSeconds()
                + days * ChronoUnit.DAYS.getDuration().toSeconds()
                + hours * 3600L
                + minutes * 60L
                + seconds;
    }

    /** To be added to a moment: a {@link Period}, or a {@link Duration} where it is of clock units. */
    public TemporalAmount amount() {
        return isOfClock()
                ? Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(seconds)
                : Period.of(years, months, weeks * 7 + days);
    }

    /** Whether it is of hours, minutes or seconds, and not of days. */
    public boolean isOfClock() {
        return hours + minutes + seconds > 0;
    }

    /** Both, unit by unit. */
    public IsoDuration plus(IsoDuration other) {
        return new IsoDuration(
                years + other.years,
                months + other.months,
                weeks + other.weeks,
                days + other.days,
                hours + other.hours,
                minutes + other.minutes,
                seconds + other.seconds);
    }

    /** As it is written in ISO 8601. */
    @Override
    public String toString() {
        var date = unit(years, 'Y') + unit(months, 'M') + unit(weeks, 'W') + unit(days, 'D');
        var time = unit(hours, 'H') + unit(minutes, 'M') + unit(seconds, 'S');
        return date.isEmpty() && time.isEmpty() ? "P0D" : "P" + date + (time.isEmpty() ? "" : "T" + time);
    }

    private static String unit(int count, char unit) {
        return count == 0 ? "" : String.valueOf(count) + unit;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
