package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Locale;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;

/** A parameter's value in words, with its unit: {@code 2人}, {@code CNY 500}, {@code the 5th}. */
public final class ParameterText {
    private ParameterText() {}

    /** The value in both languages. */
    public static Text both(Parameter parameter, JsonNode value) {
        return new Text(in(parameter, value, Languages.CHINESE), in(parameter, value, Languages.ENGLISH));
    }

    /** The value in the reader's language. */
    public static String in(Parameter parameter, JsonNode value, Locale locale) {
        return switch (parameter.type()) {
            case TEXT -> side(value, Languages.tag(locale));
            case TIME -> value.asText();
            case INTEGER ->
                parameter.unit() == null ? number(value) : number(value) + unit(parameter.unit(), value, locale);
            case MONEY -> Message.of("value.money", number(value)).in(locale);
            case PERCENT -> number(value) + "%";
            case WORKING_DAYS ->
                Message.of("value.working-days", value.decimalValue().toBigInteger())
                        .in(locale);
            case DAY_OF_MONTH ->
                value.intValue() == ParameterType.LAST_DAY
                        ? Message.of("value.last-day").in(locale)
                        : Message.of("value.day-of-month", value.intValue()).in(locale);
            case WEEKDAY -> Message.of("value.weekday." + value.asText()).in(locale);
            case CHOICE -> option(parameter, value).in(locale);
            case DURATION -> duration(value.asText(), locale);
        };
    }

    /** An ISO 8601 duration in both languages, such as {@code 7天}; what is none stays as it is. */
    public static Text duration(String iso) {
        return IsoDuration.parse(iso).isEmpty()
                ? Text.same(iso)
                : new Text(duration(iso, Languages.CHINESE), duration(iso, Languages.ENGLISH));
    }

    /** The value in both languages, large sums of money in groups of three digits: CNY 100,000. */
    public static Text written(Parameter parameter, JsonNode value) {
        return parameter.type() == ParameterType.MONEY
                ? Message.of(
                                "value.money",
                                new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                                        .format(value.decimalValue()))
                        .both()
                : both(parameter, value);
    }

    /** A duration as how often: 每月, 每2天; every month, every 2 days. */
    public static Text every(JsonNode value) {
        return new Text(every(value.asText(), Languages.CHINESE), every(value.asText(), Languages.ENGLISH));
    }

    private static String every(String iso, Locale locale) {
        var named = switch (iso) {
            case "P1D" -> "day";
            case "P7D", "P1W" -> "week";
            case "P1M" -> "month";
            case "P3M" -> "quarter";
            case "P6M" -> "half-year";
            case "P1Y", "P12M" -> "year";
            case "PT1H", "PT60M" -> "hour";
            default -> "";
        };
        return named.isEmpty()
                ? Message.of("value.every", duration(iso, locale)).in(locale)
                : Message.of("value.every." + named).in(locale);
    }

    /** A number as how many times: 两次, 5次; twice, 5 times. */
    public static Text times(JsonNode value) {
        return Message.of("value.times", value.intValue()).both();
    }

    private static String side(JsonNode value, String language) {
        return value.isObject() ? value.path(language).asText() : value.asText();
    }

    /** Digits without exponent, grouping or idle zeros. */
    private static String number(JsonNode value) {
        var plain = value.decimalValue().stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    private static String unit(Text unit, JsonNode value, Locale locale) {
        return Languages.isEnglish(locale) ? " " + counted(value, unit.en()) : unit.zh();
    }

    /** Picks a side of {@code singular|plural}; a unit without the bar serves for both. */
    private static String counted(JsonNode value, String unit) {
        var bar = unit.indexOf('|');
        if (bar < 0) {
            return unit;
        }
        return value.decimalValue().compareTo(BigDecimal.ONE) == 0 ? unit.substring(0, bar) : unit.substring(bar + 1);
    }

    private static Text option(Parameter parameter, JsonNode value) {
        return parameter
                .option(value.asText())
                .map(Parameter.Option::title)
                .orElseThrow(() -> new IllegalArgumentException("No option " + value.asText()));
    }

    private static String duration(String iso, Locale locale) {
        var read = IsoDuration.parse(iso).orElseThrow(() -> new IllegalArgumentException("No duration " + iso));
        var parts = new ArrayList<String>();
        add(parts, "years", read.years(), locale);
        add(parts, "months", read.months(), locale);
        add(parts, "weeks", read.weeks(), locale);
        add(parts, "days", read.days(), locale);
        add(parts, "hours", read.hours(), locale);
        add(parts, "minutes", read.minutes(), locale);
        add(parts, "seconds", read.seconds(), locale);
        if (parts.isEmpty()) {
            return Message.of(iso.startsWith("PT") ? "duration.minutes" : "duration.days", 0)
                    .in(locale);
        }
        return String.join(Languages.isEnglish(locale) ? " " : "", parts);
    }

    private static void add(ArrayList<String> parts, String unit, int count, Locale locale) {
        if (count > 0) {
            parts.add(Message.of("duration." + unit, count).in(locale));
        }
    }
}
