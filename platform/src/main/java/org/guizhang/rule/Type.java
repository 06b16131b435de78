package org.guizhang.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value of a rule is. */
public enum Type {
    /** Integers, decimals, money, percentages: one kind, counted in decimals without rounding errors. */
    NUMBER(SimpleType.DOUBLE),
    TEXT(SimpleType.STRING),
    YES_NO(SimpleType.BOOL),
    /** A date, which is the beginning of its day, a month, of its first, or a date with a time; both as clocks of the business show them. */
    MOMENT(SimpleType.TIMESTAMP),
    /** A duration, or a time of day as the duration since midnight; a month is a twelfth of 365.2425 days. */
    LENGTH(SimpleType.DURATION),
    /** Several answers of a choice, photos, attachments. */
    TEXTS(ListType.create(SimpleType.STRING)),
    /** Not known; everything is allowed with it. */
    ANY(SimpleType.DYN);

    private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,40}([.][0-9]{1,40})?");

    private final CelType cel;

    Type(CelType cel) {
        this.cel = cel;
    }

    CelType cel() {
        return cel;
    }

    /**
     * A JSON value as rules see it. What is missing is an empty text, false or an empty list, or a number of which
     * nobody knows what it is: rules that compare it are undecided, sums leave it out. A missing moment or length is null,
     * and a rule that needs it stays undecided.
     */
    public @Nullable Object read(JsonNode value) {
        return switch (this) {
            case NUMBER -> number(value);
            case TEXT, ANY -> value.asText("");
            case YES_NO -> value.asBoolean();
            case TEXTS -> texts(value);
            case MOMENT -> value.isTextual() ? moment(value.asText()) : null;
            case LENGTH -> value.isTextual() ? length(value.asText()) : null;
        };
    }

    private static Object number(JsonNode value) {
        try {
            return value.isNumber()
                            || (value.isTextual()
                                    && WRITTEN.matcher(value.asText()).matches())
                    ? Decimals.bounded(new BigDecimal(value.asText()))
                    : Decimals.EMPTY;
        } catch (ArithmeticException | NumberFormatException beyondCounting) {
            return Decimals.EMPTY;
        }
    }

    private static List<String> texts(JsonNode value) {
        var texts = new ArrayList<String>();
        value.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    private static @Nullable Instant moment(String text) {
        try {
            if (text.length() == 7) {
                return YearMonth.parse(text).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(text).toLocalDateTime().toInstant(ZoneOffset.UTC)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    private static @Nullable Duration length(String text) {
        try {
            if (!text.startsWith("P")) {
                return Duration.ofSeconds(LocalTime.parse(text).toSecondOfDay());
            }
            if (text.contains("T")) {
                return Duration.parse(text);
            }
            var dates = Period.parse(text);
            return ChronoUnit.MONTHS
                    .getDuration()
                    .multipliedBy(dates.toTotalMonths())
                    .plusDays(dates.getDays());
        } catch (DateTimeParseException | ArithmeticException malformed) {
            return null;
        }
    }
}
