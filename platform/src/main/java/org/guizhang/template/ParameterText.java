package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** A parameter's value in words, with its unit: {@code 2人}, {@code CNY 500}, {@code the 5th}. */
public final class ParameterText {
    private static final List<String> WEEKDAYS_ZH = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    private static final List<String> WEEKDAYS_EN =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private ParameterText() {}

    /** The value in both languages. */
    public static Text both(Parameter parameter, JsonNode value) {
        return new Text(chinese(parameter, value), english(parameter, value));
    }

    /** The value in the reader's language. */
    public static String in(Parameter parameter, JsonNode value, Locale locale) {
        return Languages.isEnglish(locale) ? english(parameter, value) : chinese(parameter, value);
    }

    private static String chinese(Parameter parameter, JsonNode value) {
        return switch (parameter.type()) {
            case TEXT -> side(value, "zh");
            case TIME -> value.asText();
            case INTEGER ->
                parameter.unit() == null
                        ? number(value)
                        : number(value) + parameter.unit().zh();
            case MONEY -> number(value) + "元";
            case PERCENT -> number(value) + "%";
            case WORKING_DAYS -> number(value) + "个工作日";
            case DAY_OF_MONTH -> value.intValue() == ParameterType.LAST_DAY ? "最后一日" : number(value) + "日";
            case WEEKDAY -> WEEKDAYS_ZH.get(ParameterType.WEEKDAYS.indexOf(value.asText()));
            case CHOICE -> option(parameter, value).zh();
            case DURATION -> duration(value, Locale.CHINESE);
        };
    }

    private static String english(Parameter parameter, JsonNode value) {
        return switch (parameter.type()) {
            case TEXT -> side(value, "en");
            case TIME -> value.asText();
            case INTEGER ->
                parameter.unit() == null
                        ? number(value)
                        : number(value) + " " + counted(value, parameter.unit().en());
            case MONEY -> "CNY " + number(value);
            case PERCENT -> number(value) + "%";
            case WORKING_DAYS -> number(value) + " " + counted(value, "working day|working days");
            case DAY_OF_MONTH ->
                value.intValue() == ParameterType.LAST_DAY ? "the last day" : "the " + ordinal(value.intValue());
            case WEEKDAY -> WEEKDAYS_EN.get(ParameterType.WEEKDAYS.indexOf(value.asText()));
            case CHOICE -> option(parameter, value).en();
            case DURATION -> duration(value, Locale.ENGLISH);
        };
    }

    /** An ISO 8601 duration in both languages, such as {@code 7天}; what is none stays as it is. */
    public static Text duration(String iso) {
        var node = TextNode.valueOf(iso);
        return IsoDuration.parse(iso).isEmpty()
                ? Text.same(iso)
                : new Text(duration(node, Locale.CHINESE), duration(node, Locale.ENGLISH));
    }

    private static String side(JsonNode value, String language) {
        return value.isObject() ? value.path(language).asText() : value.asText();
    }

    /** Digits without exponent, grouping or idle zeros. */
    private static String number(JsonNode value) {
        var plain = value.decimalValue().stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    /** Picks a side of {@code singular|plural}; a unit without the bar serves for both. */
    private static String counted(JsonNode value, String unit) {
        var bar = unit.indexOf('|');
        if (bar < 0) {
            return unit;
        }
        return value.decimalValue().compareTo(BigDecimal.ONE) == 0 ? unit.substring(0, bar) : unit.substring(bar + 1);
    }

    /** {@code 1st}, {@code 2nd}, {@code 3rd}, {@code 11th}, {@code 21st}. */
    static String ordinal(int day) {
        var teen = day % 100 >= 11 && day % 100 <= 13;
        var ending = teen
                ? "th"
                : switch (day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return day + ending;
    }

    private static Text option(Parameter parameter, JsonNode value) {
        return parameter
                .option(value.asText())
                .map(Parameter.Option::title)
                .orElseThrow(() -> new IllegalArgumentException("No option " + value.asText()));
    }

    private static String duration(JsonNode value, Locale locale) {
        var read = IsoDuration.parse(value.asText())
                .orElseThrow(() -> new IllegalArgumentException("No duration " + value.asText()));
        var chinese = !Languages.isEnglish(locale);
        var parts = new ArrayList<String>();
        add(parts, read.years(), chinese ? "年" : "year");
        add(parts, read.months(), chinese ? "个月" : "month");
        add(parts, read.weeks(), chinese ? "周" : "week");
        add(parts, read.days(), chinese ? "天" : "day");
        add(parts, read.hours(), chinese ? "小时" : "hour");
        add(parts, read.minutes(), chinese ? "分钟" : "minute");
        add(parts, read.seconds(), chinese ? "秒" : "second");
        if (parts.isEmpty()) {
            var clock = value.asText().startsWith("PT");
            return chinese ? (clock ? "0分钟" : "0天") : (clock ? "0 minutes" : "0 days");
        }
        return String.join(chinese ? "" : " ", parts);
    }

    private static void add(ArrayList<String> parts, int count, @Nullable String unit) {
        if (count > 0 && unit != null) {
            var plural = count != 1 && unit.charAt(0) < 128 ? "s" : "";
            parts.add(count + (unit.charAt(0) < 128 ? " " : "") + unit + plural);
        }
    }
}
