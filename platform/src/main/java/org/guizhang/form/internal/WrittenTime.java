package org.guizhang.form.internal;

import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guizhang.rule.Type;
import org.jspecify.annotations.Nullable;

/** Days, months, times and lengths as people type them; as they are kept, or null if nobody could read them. */
final class WrittenTime {
    private static final String DAY = "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?";
    private static final String CLOCK = "([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.][0-9]{1,9})?)?";
    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final Pattern DATE_TIME = Pattern.compile(DAY + "[T ]" + CLOCK);
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})月?");
    private static final int LONGEST = 60;

    private WrittenTime() {}

    /** @param type of the field: date, date-time, month, time or duration */
    static @Nullable String read(String type, String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.length() > LONGEST) {
            return null;
        }
        try {
            return switch (type) {
                case "date" -> date(DATE.matcher(plain));
                case "month" -> month(MONTH.matcher(plain));
                case "time" -> time(TIME.matcher(plain), 1);
                case "date-time" -> dateTime(plain);
                default -> length(plain.toUpperCase(Locale.ROOT));
            };
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    private static @Nullable String date(Matcher found) {
        return found.matches()
                ? LocalDate.of(number(found, 1), number(found, 2), number(found, 3))
                        .toString()
                : null;
    }

    private static @Nullable String month(Matcher found) {
        return found.matches()
                ? YearMonth.of(number(found, 1), number(found, 2)).toString()
                : null;
    }

    private static @Nullable String time(Matcher found, int first) {
        return found.matches()
                ? LocalTime.of(
                                number(found, first),
                                number(found, first + 1),
                                found.group(first + 2) == null ? 0 : number(found, first + 2))
                        .toString()
                : null;
    }

    /** With an offset it is kept as it is: a moment, wherever it is read. */
    private static @Nullable String dateTime(String plain) {
        var found = DATE_TIME.matcher(plain);
        if (!found.matches()) {
            return offset(plain);
        }
        return LocalDate.of(number(found, 1), number(found, 2), number(found, 3)) + "T" + time(found, 4);
    }

    private static @Nullable String offset(String plain) {
        try {
            return OffsetDateTime.parse(plain).toString();
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static @Nullable String length(String plain) {
        return plain.startsWith("P") && Type.LENGTH.read(TextNode.valueOf(plain)) != null ? plain : null;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
