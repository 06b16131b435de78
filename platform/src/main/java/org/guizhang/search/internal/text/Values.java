package org.guizhang.search.internal.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts, lengths of time, shares and times of day, in whatever way they are written, as one term each. */
final class Values {
    private static final String NUMBER = "(?:" + Numerals.DIGITS + "|" + Numerals.HAN + ")";
    private static final String MINUTE = "(?:(半)|(一刻|三刻)|(\\d{1,2}|[零一二三四五六七八九十]{1,3})分?(?![\\d:个]))?";
    private static final Pattern CLOCK = Pattern.compile("(凌晨|清晨|早晨|早上|上午|早|中午|下午|傍晚|晚上|夜里|夜间|半夜|深夜|晚)?"
            + "(?:(?<![\\d:.,])(\\d{1,2}):(\\d{2})(?!\\d)"
            + "|(\\d{1,2}|[零一二两三四五六七八九十]{1,3})(?:点钟?|时(?!间|限|长|候|段|常))" + MINUTE + ")"
            + "(?:\\s?(am|pm))?");
    private static final Pattern SHARE = Pattern.compile("百分之(" + NUMBER + ")");
    private static final Pattern HALF = Pattern.compile("(?:(" + NUMBER + ")个)?半(个?小时|个?钟头|天|个?月|年)");
    private static final Pattern MONEY = Pattern.compile("(?:¥|￥|rmb|cny)\\s?(" + Numerals.DIGITS + ")");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d.,第零〇一二两三四五六七八九十百千万亿])(" + NUMBER + ")([万千百](?!分))?\\s?(" + Units.HAN + ")");
    private static final Pattern ALONE = Pattern.compile("(?<![\\w.,])" + Numerals.DIGITS + "(?![\\d.])");
    private static final String NUMERALS = "零〇一二两三四五六七八九十百半";
    private static final int HALF_A_DAY = 12;

    private final ValueMatches matches;

    private Values(ValueMatches matches) {
        this.matches = matches;
    }

    /** Adds the values of a folded text. Most sentences have none: patterns are tried only where something tells of one. */
    static void find(String folded, List<TermOccurrence> found) {
        boolean digit = false;
        boolean han = false;
        boolean latin = false;
        for (int at = 0; at < folded.length(); at++) {
            char character = folded.charAt(at);
            digit |= character >= '0' && character <= '9';
            han |= NUMERALS.indexOf(character) >= 0;
            latin |= character >= 'a' && character <= 'z';
        }
        var matches = new ValueMatches(folded, found);
        if (digit || han) {
            new Values(matches).chinese(folded);
        }
        if (latin && (digit || EnglishValues.any(folded))) {
            EnglishValues.find(matches);
        }
        if (digit) {
            var alone = ALONE.matcher(folded);
            while (alone.find()) {
                matches.number(alone, Units.plain(Numerals.value(alone.group())));
            }
        }
    }

    private void chinese(String folded) {
        matches.each(CLOCK, this::clock);
        if (folded.contains("百分之")) {
            matches.each(SHARE, share -> matches.value(share, Units.term(Numerals.value(share.group(1)), "%")));
        }
        matches.each(MONEY, money -> matches.value(money, Units.term(Numerals.value(money.group(1)), "元")));
        if (folded.indexOf('半') >= 0) {
            matches.each(HALF, this::half);
        }
        matches.each(AMOUNT, this::amount);
    }

    private void clock(Matcher match) {
        boolean digits = match.group(2) != null;
        int hour = ValueMatches.whole(digits ? match.group(2) : match.group(4));
        int minute = minute(match);
        var part = match.group(1);
        var half = match.group(8);
        if (hour > 24 || minute > 59) {
            return;
        }
        if (hour == HALF_A_DAY && isNight(part, half)) {
            hour = 0;
        } else if (hour > 0 && hour < HALF_A_DAY && isLate(part, half) && !("中午".equals(part) && hour >= 10)) {
            hour += HALF_A_DAY;
        } else if (!digits && part == null && half == null && hour > 0 && hour < HALF_A_DAY) {
            // 六点 alone may be either.
            matches.either(match, ValueMatches.clock(hour + HALF_A_DAY, minute));
        }
        matches.value(match, ValueMatches.clock(hour, minute));
    }

    private static int minute(Matcher match) {
        if (match.group(5) != null) {
            return 30;
        }
        if (match.group(6) != null) {
            return match.group(6).equals("一刻") ? 15 : 45;
        }
        return ValueMatches.whole(match.group(3) == null ? match.group(7) : match.group(3));
    }

    private static boolean isNight(@Nullable String part, @Nullable String half) {
        return part != null && "半夜深夜晚上夜里凌晨".contains(part) || "am".equals(half);
    }

    private static boolean isLate(@Nullable String part, @Nullable String half) {
        return part != null && "中午下午傍晚晚上夜里夜间".contains(part) || "pm".equals(half);
    }

    private void half(Matcher match) {
        var whole = match.group(1) == null ? BigDecimal.ZERO : Numerals.value(match.group(1));
        var unit = match.group(2).replace("个", "");
        if (unit.equals("月")) {
            // Half a month is so many days; a month and a half is counted in months.
            matches.value(match, whole.signum() == 0 ? "15天" : Units.term(whole.add(new BigDecimal("0.5")), "个月"));
        } else {
            matches.value(match, Units.term(whole.add(new BigDecimal("0.5")), unit));
        }
    }

    private void amount(Matcher match) {
        var amount = Numerals.value(match.group(1));
        if (match.group(2) != null) {
            amount = amount.multiply(Numerals.value("一" + match.group(2)));
        }
        var term = Units.term(amount, match.group(3));
        if (match.group(1).equals("一")) {
            // One of something is often no more than a way to speak of it.
            matches.number(match, term);
        } else {
            matches.value(match, term);
        }
    }
}
